import type { MedusaContainer } from "@medusajs/framework/types"
import { freeOrderKey } from "#lib/free-order"
import { loadCheckout } from "../../queries/checkout/load-checkout"
import { runSettlement } from "./run-settlement"

/** Settles whatever a cart has become: nothing yet, a paid order or a free one. */
export async function settleCart(
  container: MedusaContainer,
  input: { cart_id: string },
): Promise<void> {
  const cart = await loadCheckout(container, { id: input.cart_id })
  if (cart?.payment?.captured) await runSettlement(container, cart.payment.id)
  else if (cart?.order && cart.amount_minor === 0) {
    await runSettlement(container, freeOrderKey(cart.order.id))
  }
}
