import { z } from "@medusajs/framework/zod"
import { text } from "#lib/zod-text"

export const ConfirmIntent = z
  .object({
    client_secret: text(200, 1),
    card: z
      .object({
        number: text(30, 1),
        exp_month: z.int().min(1).max(12),
        exp_year: z.int().min(0).max(2100),
        cvc: text(4, 1),
      })
      .strict(),
  })
  .strict()

export type ConfirmIntent = z.infer<typeof ConfirmIntent>

export const AuthenticateIntent = z
  .object({ client_secret: text(200, 1), outcome: z.enum(["approve", "reject"]) })
  .strict()

export type AuthenticateIntent = z.infer<typeof AuthenticateIntent>
