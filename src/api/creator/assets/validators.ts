import { z } from "@medusajs/framework/zod"
import { text } from "../_lib/text"

export const CreateAssetSchema = z
  .object({
    filename: text(255, 1),
    size_bytes: z.int("is a whole number of bytes").min(1),
  })
  .strict()

export type CreateAssetInput = z.infer<typeof CreateAssetSchema>
