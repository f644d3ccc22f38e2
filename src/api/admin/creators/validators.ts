import { z } from "@medusajs/framework/zod"
import { text } from "#lib/zod-text"

export const listCreatorsQuery = z
  .object({
    q: text(100).optional(),
    status: z.enum(["active", "suspended"]).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  })
  .strict()

export type ListCreatorsQuery = z.output<typeof listCreatorsQuery>

export const decisionBody = z
  .object({
    reason: text(500)
      .transform((reason) => reason.trim())
      .pipe(text(500, 3)),
  })
  .strict()

export type DecisionBody = z.output<typeof decisionBody>
