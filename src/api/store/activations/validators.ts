import { z } from "@medusajs/framework/zod"
import { text } from "#lib/zod-text"

export const ActivateAccount = z.object({ password: text(128, 8) }).strict()

export type ActivateAccount = z.infer<typeof ActivateAccount>

export const RequestActivation = z
  .object({
    email: text(254)
      .transform((email) => email.trim().toLowerCase())
      .pipe(z.email("This is not an e-mail address.")),
  })
  .strict()

export type RequestActivation = z.infer<typeof RequestActivation>
