import type { MedusaContainer } from "@medusajs/framework/types"
import { loadCheckout } from "medusa-plugin-tessera/queries/checkout/load-checkout"
import { completeCheckoutWorkflow } from "medusa-plugin-tessera/workflows/checkout/complete-checkout"
import { createCheckoutWorkflow } from "medusa-plugin-tessera/workflows/checkout/create-checkout"
import { confirmSandboxIntentWorkflow } from "medusa-plugin-tessera/workflows/sandbox/confirm-intent"
import type { DemoBuyer } from "./world/buyers"

const CARD_NUMBER = "4242 4242 4242 4242"
const CARD_YEARS = 3

/** One sale from the buy button to the settled order, by the workflows behind the checkout page. */
export async function makeSale(
  container: MedusaContainer,
  input: {
    offer_id: string
    buyer: DemoBuyer
    customer_id: string | null
    sales_channel_id: string
  },
): Promise<void> {
  const { name, email, phone } = input.buyer
  const { offer_id, customer_id, sales_channel_id } = input
  const { result } = await createCheckoutWorkflow(container).run({
    input: { offer_id, name, email, phone, customer_id, sales_channel_id },
  })
  const checkout = await loadCheckout(container, result)
  if (checkout?.session) await pay(container, checkout.session.data)
  await completeCheckoutWorkflow(container).run({ input: { cart_id: result.id } })
  const after = await loadCheckout(container, result)
  if (after?.settlement?.state !== "settled") {
    throw new Error(`The sale to ${email} was not settled: ${after?.settlement?.last_error}`)
  }
}

async function pay(container: MedusaContainer, data: Record<string, unknown>): Promise<void> {
  const exp_year = new Date().getUTCFullYear() + CARD_YEARS
  await confirmSandboxIntentWorkflow(container).run({
    input: {
      id: String(data.intent_id),
      client_secret: String(data.client_secret),
      card: { number: CARD_NUMBER, exp_month: 12, exp_year, cvc: "123" },
    },
  })
}
