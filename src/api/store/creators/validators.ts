import { z } from "@medusajs/framework/zod"

export const ListStoreCreatorsSchema = z
  .object({ limit: z.coerce.number().int().min(1).max(1000).default(100) })
  .strict()

export type ListStoreCreatorsInput = z.infer<typeof ListStoreCreatorsSchema>
