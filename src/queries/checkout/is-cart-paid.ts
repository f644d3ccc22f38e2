import type { MedusaContainer } from "@medusajs/framework/types"
import { loadCheckout } from "./load-checkout"
import { paymentStanding } from "./payment-standing"

/** Whether a processor has, or is about to have, the money for this cart. False for an unknown cart. */
export async function isCartPaid(
  container: MedusaContainer,
  input: { cart_id: string },
): Promise<boolean> {
  const checkout = await loadCheckout(container, { id: input.cart_id })
  if (!checkout?.session) return false
  const { kind } = await paymentStanding(container, checkout)
  return kind === "paid" || kind === "processing"
}
