import { z } from "@medusajs/framework/zod"

export const PriceBreakdownQuery = z
  .object({
    price_minor: z.coerce.number().int().min(0).max(100_000_000),
    currency_code: z
      .string()
      .regex(/^[a-zA-Z]{3}$/)
      .transform((code) => code.toLowerCase()),
    offer_id: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .optional(),
  })
  .strict()

export type PriceBreakdownQuery = z.infer<typeof PriceBreakdownQuery>
