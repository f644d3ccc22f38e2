import { z } from "@medusajs/framework/zod"

/** For calls whose address says everything. */
export const NoBodySchema = z.object({}).strict()
