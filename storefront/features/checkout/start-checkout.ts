import "server-only"
import type { CheckoutResponse, CreateCheckoutBody, StoreCheckout } from "@http"
import { ApiError } from "@/lib/api/api-error"
import { request } from "@/lib/api/request"
import { keepCheckout } from "@/lib/session/checkout-cookies"
import { readSession } from "@/lib/session/cookies"
import { normaliseEmail } from "@/lib/session/log-in"
import { getFreshOffer } from "../shop/queries"
import { type BuyerDetails, checkDetails, type DetailErrors } from "./details"

export interface OfferPath {
  offer_id: string
  handle: string
  slug: string
}

export type StartResult =
  | { kind: "started"; checkout: StoreCheckout }
  | { kind: "invalid"; errors: DetailErrors }
  | { kind: "sold_out" }
  | { kind: "refused"; message: string }

/** Starts a checkout, which holds the supply for a while, and keeps its proof in a cookie. */
export async function startCheckout(offer: OfferPath, details: BuyerDetails): Promise<StartResult> {
  const errors = checkDetails(details)
  if (errors) return { kind: "invalid", errors }
  const body: CreateCheckoutBody = {
    offer_id: offer.offer_id,
    name: details.name.trim(),
    email: normaliseEmail(details.email),
    phone: details.phone.trim(),
    accepted_terms: true,
  }
  try {
    const { checkout, token } = await request<CheckoutResponse>({
      path: "/store/checkouts",
      method: "POST",
      body,
      token: await readSession("buyer"),
    })
    await keepCheckout({ id: checkout.id, offer_id: offer.offer_id, token })
    return { kind: "started", checkout }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (await isSoldOut(offer)) return { kind: "sold_out" }
    const field = fieldOf(error.message)
    if (field) return { kind: "invalid", errors: { [field]: error.message } }
    return { kind: "refused", message: error.message }
  }
}

/** The SDK keeps a refusal's words and drops its code: the field is the one that the words name. */
function fieldOf(message: string): "phone" | "email" | null {
  if (/\bphone number\b/i.test(message)) return "phone"
  return /\be-mail address\b/i.test(message) ? "email" : null
}

/** A refusal carries words for the buyer; whether it was the supply is asked of the offer itself. */
async function isSoldOut(offer: OfferPath): Promise<boolean> {
  const now = await getFreshOffer(offer.handle, offer.slug).catch(() => undefined)
  return now?.left === 0
}
