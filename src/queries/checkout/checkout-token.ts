import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays } from "#lib/clock"
import { notFound } from "#lib/errors"
import { signToken, verifyToken } from "#lib/tokens"
import { SETTLEMENT_MODULE } from "#modules/settlement"

/** Header that proves who started a checkout. */
export const CHECKOUT_TOKEN_HEADER = "x-checkout-token"

const TOKEN_DAYS = 1

/** Given to whoever started the checkout; with it they complete it and fetch what they bought, for a day. */
export function issueCheckoutToken(
  container: MedusaContainer,
  input: { cart_id: string; now: Date },
): string {
  const { secret } = container.resolve(SETTLEMENT_MODULE).options
  const claims = { cart_id: input.cart_id }
  return signToken(
    { purpose: "checkout", claims, expires_at: addDays(input.now, TOKEN_DAYS) },
    secret,
  )
}

/** The cart a checkout token was given for; null for no token, another's, an altered or an ended one. */
export function cartOfCheckoutToken(container: MedusaContainer, token: unknown): string | null {
  if (typeof token !== "string") return null
  const { secret } = container.resolve(SETTLEMENT_MODULE).options
  const check = verifyToken<{ cart_id: string }>(token, "checkout", secret)
  return check.valid ? check.claims.cart_id : null
}

/** @throws not_found, word for word as for an unknown checkout, unless the token is this checkout's own. */
export function checkCheckoutToken(
  container: MedusaContainer,
  input: { id: string; token: unknown },
): void {
  if (cartOfCheckoutToken(container, input.token) !== input.id) throw unknownCheckout(input.id)
}

export function unknownCheckout(id: string): Error {
  return notFound(`There is no checkout ${id} for you. Start again from the offer's page.`)
}
