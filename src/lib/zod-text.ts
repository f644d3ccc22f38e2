import { z } from "@medusajs/framework/zod"

// Postgres refuses NUL in text and halves of a character in JSON, and would do so as an error of ours.
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what must not get in.
const unstorable = /[\u0000\p{Cs}]/u

/** Text with a limit that the database can hold. Not trimmed: secrets and tokens are compared as they came. */
export function text(length_max: number, length_min = 0) {
  return z
    .string()
    .min(length_min)
    .max(length_max)
    .refine((value) => !unstorable.test(value), "contains a character that cannot be stored")
}
