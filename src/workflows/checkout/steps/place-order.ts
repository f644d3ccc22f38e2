import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow, processPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { addSeconds } from "#lib/clock"
import { notAllowed } from "#lib/errors"
import { toMajor } from "#lib/money/to-major"
import { supplyKey } from "#lib/supply-key"
import { OFFER_MODULE } from "#modules/offer"
import { unknownCheckout } from "#queries/checkout/checkout-token"
import { type CheckoutFacts, loadCheckout } from "#queries/checkout/load-checkout"
import { type PaymentStanding, paymentStanding } from "#queries/checkout/payment-standing"
import { checkoutLock } from "../checkout-lock"

/**
 * Brings a checkout as far as its payment allows: an order for a paid, a processing or a free one.
 * Forward only: an order that a payment stands behind is not taken back. Run again, it finds what is there.
 * @throws not_found; not_allowed in words for the buyer when nothing was paid, or when it is sold out.
 */
export const placeOrderStep = createStep(
  "place-checkout-order",
  async (input: { cart_id: string }, { container }) => {
    const locking = container.resolve(Modules.LOCKING)
    // The webhook works under the same lock, so whichever comes second finds what the first one did.
    await locking.execute(checkoutLock(input.cart_id), () => place(container, input.cart_id), {
      timeout: 30,
    })
    const checkout = await loadCheckout(container, { id: input.cart_id })
    if (!checkout) throw unknownCheckout(input.cart_id)
    return new StepResponse({
      order_id: checkout.order?.id ?? null,
      payment_id: checkout.payment?.captured ? checkout.payment.id : null,
      is_free: checkout.amount_minor === 0,
    })
  },
)

async function place(container: MedusaContainer, cart_id: string): Promise<void> {
  const checkout = await loadCheckout(container, { id: cart_id })
  if (!checkout) throw unknownCheckout(cart_id)
  if (checkout.order && (checkout.payment?.captured || checkout.amount_minor === 0)) return

  const standing = await paymentStanding(container, checkout)
  if (standing.kind === "open") throw notAllowed(standing.message ?? "", "payment_open")
  await keepSupply(container, checkout, standing)

  if (standing.kind === "paid" && mustProcess(checkout)) {
    await processPayment(container, checkout)
    return
  }
  if (!checkout.order) await completeCartWorkflow(container).run({ input: { id: cart_id } })
}

/** A hold that ended is asked for again. Whoever has paid goes on without one: settlement then sells or refunds. */
async function keepSupply(
  container: MedusaContainer,
  checkout: CheckoutFacts,
  standing: PaymentStanding,
): Promise<void> {
  const offers = container.resolve(OFFER_MODULE)
  const { product_id } = checkout
  if (checkout.order || standing.kind === "paid" || !product_id) return
  const still_held = checkout.hold?.state === "held" && checkout.hold.expires_at > new Date()
  if (still_held || checkout.hold?.state === "committed") return
  const [offer] = await offers.listOffers({ product_id: [product_id] }, { take: 1 })
  if (!offer) return
  const expires_at = addSeconds(new Date(), offers.options.checkout.hold_minutes * 60)
  const key = supplyKey(checkout.id, offer.id)
  await offers.holdSupply({ key, offer_id: offer.id, quantity: 1, expires_at })
}

/**
 * Completing the cart would not ask the processor again: either the order exists since before a crash, or Medusa put
 * the session aside as failed while it was still unpaid. Processing the payment does, and never refuses paid money.
 */
function mustProcess(checkout: CheckoutFacts): boolean {
  const open = ["pending", "requires_more", "authorized", "captured", "pending_authorization"]
  return checkout.order !== null || !open.includes(checkout.session?.status ?? "")
}

async function processPayment(container: MedusaContainer, checkout: CheckoutFacts): Promise<void> {
  if (!checkout.session) return
  const { amount_minor, currency_code, session } = checkout
  await processPaymentWorkflow(container).run({
    input: {
      action: "captured",
      data: { session_id: session.id, amount: toMajor(amount_minor, currency_code) },
    },
  })
}
