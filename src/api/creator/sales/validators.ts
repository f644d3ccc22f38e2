import { z } from "@medusajs/framework/zod"

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
