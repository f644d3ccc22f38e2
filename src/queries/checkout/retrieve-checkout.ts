import type { MedusaContainer } from "@medusajs/framework/types"
import { addSeconds } from "#lib/clock"
import type { CheckoutPayment, CheckoutStatus, StoreCheckout } from "#lib/http"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"
import { OFFER_MODULE } from "#modules/offer"
import { presentEntitlements } from "../entitlement/present-entitlements"
import { unknownCheckout } from "./checkout-token"
import { type CheckoutFacts, loadCheckout } from "./load-checkout"
import { loadOfferCard } from "./load-offer-card"
import { paymentStanding } from "./payment-standing"

/**
 * A checkout as its buyer sees it.
 * @throws not_found for an unknown one and for a cart without an offer of ours.
 */
export async function retrieveCheckout(
  container: MedusaContainer,
  input: { id: string; now: Date },
): Promise<StoreCheckout> {
  const facts = await loadCheckout(container, input)
  const offer = facts?.product_id
    ? await loadOfferCard(container, { product_id: facts.product_id })
    : null
  if (!facts || !offer) throw unknownCheckout(input.id)

  const { hold_minutes } = container.resolve(OFFER_MODULE).options.checkout
  const expires_at = facts.hold?.expires_at ?? addSeconds(facts.created_at, hold_minutes * 60)
  const status = await statusOf(container, facts, { expires_at, now: input.now })
  return {
    id: facts.id,
    status,
    email: facts.email,
    name: facts.name,
    amount_minor: facts.amount_minor,
    currency_code: facts.currency_code,
    expires_at: expires_at.toISOString(),
    offer,
    payment: paymentOf(facts),
    order: facts.order,
    entitlements:
      status === "settled" && facts.order
        ? await entitlementsOf(container, facts.order, input.now)
        : [],
  }
}

async function statusOf(
  container: MedusaContainer,
  facts: CheckoutFacts,
  clock: { expires_at: Date; now: Date },
): Promise<CheckoutStatus> {
  if (facts.settlement?.state === "settled") return "settled"
  if (facts.settlement?.state === "failed") return "refunded"
  const { kind } = await paymentStanding(container, facts)
  // Paid and not settled: the sweeper is on its way, whatever became of whoever should have finished it.
  if (kind === "paid" || (facts.order && kind === "free")) return "settling"
  if (facts.order || kind === "processing") return "processing"
  return clock.now >= clock.expires_at ? "expired" : "open"
}

function paymentOf({ session }: CheckoutFacts): CheckoutPayment | null {
  if (!session) return null
  const { id, provider_id, data } = session
  return {
    provider_id,
    session_id: id,
    intent_id: String(data.intent_id ?? data.id ?? ""),
    client_secret: String(data.client_secret ?? ""),
  }
}

async function entitlementsOf(
  container: MedusaContainer,
  order: { id: string; display_id: number },
  at: Date,
): Promise<StoreCheckout["entitlements"]> {
  const entitlements = await container
    .resolve(ENTITLEMENT_MODULE)
    .listEntitlements({ order_id: [order.id] }, { order: { created_at: "ASC", id: "ASC" } })
  const display_ids = new Map([[order.id, order.display_id]])
  return presentEntitlements(container, { entitlements, display_ids, at })
}
