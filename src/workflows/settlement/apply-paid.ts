import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { processPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { findSessionPayment } from "#queries/settlement/find-session-payment"
import { checkoutLock } from "../checkout/checkout-lock"
import { runSettlement } from "./run-settlement"
import type { SettlementOutcome } from "./settle-payment"

/**
 * A processor has the money for a session: makes sure of payment, order and settlement. What is there already is left
 * alone, so it makes no difference whether the buyer or the webhook comes first, or both at once.
 */
export async function applyPaid(
  container: MedusaContainer,
  paid: { session_id: string; amount: number; cart_id: string | null },
): Promise<SettlementOutcome> {
  const { session_id, amount, cart_id } = paid
  const work = async () => {
    const known = await findSessionPayment(container, { session_id })
    if (known?.captured && known.order_id) return known
    await processPaymentWorkflow(container).run({
      input: { action: "captured", data: { session_id, amount } },
    })
    return findSessionPayment(container, { session_id })
  }
  const locking = container.resolve(Modules.LOCKING)
  const payment = await (cart_id
    ? locking.execute(checkoutLock(cart_id), work, { timeout: 30 })
    : work())
  if (!payment) return { state: "waiting", order_id: null, reason: "The payment was not made." }
  return runSettlement(container, payment.id)
}
