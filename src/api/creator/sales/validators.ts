import { z } from "@medusajs/framework/zod"
import { text } from "../_lib/text"

export const ListSalesSchema = z
  .object({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    cursor: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .optional(),
  })
  .strict()

export type ListSalesInput = z.infer<typeof ListSalesSchema>

export const RefundSaleSchema = z
  .object({
    amount_minor: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
    reason: text(500, 1),
    idempotency_key: z
      .string()
      .regex(/^[\w-]{8,64}$/)
      .optional(),
  })
  .strict()

export type RefundSaleBody = z.infer<typeof RefundSaleSchema>
