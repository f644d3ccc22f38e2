import { z } from "@medusajs/framework/zod"
import { text } from "#lib/zod-text"

export const ActivateAccount = z.object({ password: text(128, 8) }).strict()

export type ActivateAccount = z.infer<typeof ActivateAccount>
