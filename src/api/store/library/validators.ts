import { z } from "@medusajs/framework/zod"
import { text } from "#lib/zod-text"

export const ListLibrary = z
  .object({
    limit: z.coerce.number().int().min(1).max(50).default(20),
    cursor: text(300, 1).optional(),
    q: text(100)
      .transform((q) => q.trim())
      .optional(),
  })
  .strict()

export type ListLibrary = z.infer<typeof ListLibrary>
