import { z } from "@medusajs/framework/zod"
import { text } from "#lib/zod-text"

export const CreateDownload = z.object({ asset_id: text(64, 1) }).strict()

export type CreateDownload = z.infer<typeof CreateDownload>
