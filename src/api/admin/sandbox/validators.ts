import { z } from "@medusajs/framework/zod"

export const refundIntentBody = z
  .object({ amount_minor: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional() })
  .strict()

export type RefundIntentBody = z.infer<typeof refundIntentBody>
