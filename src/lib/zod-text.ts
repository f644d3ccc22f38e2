import { z } from "@medusajs/framework/zod"

/** Text with a limit. NUL is refused here because Postgres refuses it later, as an error of ours. */
export function text(length_max: number, length_min = 0) {
  return z
    .string()
    .min(length_min)
    .max(length_max)
    .refine((value) => !value.includes("\u0000"), "must not contain a NUL character")
}
