import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { loadPaymentFacts } from "#queries/settlement/load-payment-facts"
import { checkoutLock } from "../checkout/checkout-lock"
import { runSettlement } from "./run-settlement"
import type { SettlementOutcome } from "./settle-payment"

/**
 * Settles a captured payment, making its order first where a crash left a paid cart open. If the cart cannot become an
 * order, Medusa gives the money back, and the settlement says so.
 */
export async function finishPayment(
  container: MedusaContainer,
  payment_id: string,
): Promise<SettlementOutcome> {
  const facts = await loadPaymentFacts(container, { payment_id })
  if (facts?.cart_id && !facts.order_id && !facts.refunded) {
    const { cart_id } = facts
    const locking = container.resolve(Modules.LOCKING)
    await locking.execute(
      checkoutLock(cart_id),
      async () => {
        // A refusal has compensated itself; what became of the money is read from the payment below.
        await completeCartWorkflow(container).run({ input: { id: cart_id }, throwOnError: false })
      },
      { timeout: 30 },
    )
  }
  return runSettlement(container, payment_id)
}
