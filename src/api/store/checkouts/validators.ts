import { z } from "@medusajs/framework/zod"
import { text } from "#lib/zod-text"

export const CreateCheckout = z
  .object({
    offer_id: text(64, 1),
    name: text(120).pipe(z.string().trim().min(1, "Tell us your name.")),
    email: text(254)
      .transform((email) => email.trim().toLowerCase())
      .pipe(z.email("This is not an e-mail address.")),
    phone: text(40, 1),
    accepted_terms: z.literal(true, "Accept the terms to go on."),
  })
  .strict()

export type CreateCheckout = z.infer<typeof CreateCheckout>

/** Completing takes nothing but the id and the token. */
export const CompleteCheckout = z.object({}).strict()
