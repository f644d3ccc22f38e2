import { z } from "@medusajs/framework/zod"

// Postgres refuses NUL in text and halves of a character in JSON; so they end here, with a message.
function isUnstorable(value: string): boolean {
  return value.includes("\0") || /\p{Cs}/u.test(value)
}

/** A trimmed text of limited length that the database can hold. */
export function text(max: number, min = 0) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((value) => !isUnstorable(value), "contains a character that cannot be stored")
}

/** Whether every string in a JSON value, keys included, can be stored. */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return !isUnstorable(value)
  if (Array.isArray(value)) return value.every(isStorable)
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).every(([key, entry]) => isStorable(key) && isStorable(entry))
  }
  return true
}
