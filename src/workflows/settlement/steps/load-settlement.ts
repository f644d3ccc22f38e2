import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderOfFreeKey } from "#lib/free-order"
import { toMinor } from "#lib/money/to-minor"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { listPaymentRefunds } from "#queries/refund/list-payment-refunds"
import { loadRefund } from "#queries/refund/load-refund"
import { loadPaymentFacts } from "#queries/settlement/load-payment-facts"
import { loadSale, type Sale } from "#queries/settlement/load-sale"
import { confirmRefund } from "../../refund/confirm-refund"

/** What must be done for a captured payment. */
export interface SettlementTodo {
  payment_id: string
  sale: Sale
  /** Whose holds are turned into sales: the cart, or the order where there was no cart. */
  supply_owner: string
  effective_at: Date
  is_paid: boolean
  /** Less was captured than the order costs: somebody changed the cart after it was paid. */
  is_underpaid: boolean
}

export interface SettlementPlan {
  /**
   * done: it ended before. wait: what must come first is missing. close: it ends without a sale, because no money is
   * kept or none of it is ours. settle: there is something to do.
   */
  kind: "done" | "wait" | "close" | "settle"
  state: "settled" | "failed" | null
  order_id: string | null
  reason: string | null
  todo: SettlementTodo | null
}

/** Gives an order the link to its money that a crash left out; the same link again changes nothing. */
async function linkPayment(
  container: MedusaContainer,
  { order_id, payment_collection_id }: { order_id: string; payment_collection_id: string | null },
): Promise<void> {
  if (!payment_collection_id) return
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.create({
    [Modules.ORDER]: { order_id },
    [Modules.PAYMENT]: { payment_collection_id },
  })
}

/** A refund's row is there before its money moves, and goes again when the provider refuses. Throws in that case. */
async function confirmRefunds(
  container: MedusaContainer,
  input: { payment_id: string },
): Promise<void> {
  for (const refund_id of await listPaymentRefunds(container, input)) {
    const refund = await loadRefund(container, { refund_id })
    if (refund) await confirmRefund(container, refund)
  }
}

/** Reads the truth of the payment and decides. Writes only the link above, where it is missing. */
export const loadSettlementStep = createStep(
  "load-settlement",
  async (
    input: { payment_id: string; effective_at?: Date | undefined },
    { container },
  ): Promise<StepResponse<SettlementPlan>> => {
    const { settlements } = container.resolve(SETTLEMENT_MODULE)
    const known = await settlements.find(input.payment_id)
    if (known && known.state !== "pending") {
      const { state, order_id, last_error } = known
      return new StepResponse({ kind: "done", state, order_id, reason: last_error, todo: null })
    }
    const facts = await loadPaymentFacts(container, input)
    const order_id = facts?.order_id ?? null
    const wait = (reason: string) =>
      new StepResponse<SettlementPlan>({ kind: "wait", state: null, order_id, reason, todo: null })
    const close = (state: "settled" | "failed", reason: string) =>
      new StepResponse<SettlementPlan>({ kind: "close", state, order_id, reason, todo: null })

    if (!facts) return wait(`There is no payment ${input.payment_id}.`)
    if (facts.canceled) return close("failed", "The payment was cancelled.")
    if (!facts.captured_at) return wait("The payment is not captured.")
    if (facts.refunded) {
      await confirmRefunds(container, input)
      return close("failed", "The payment was refunded before it was settled.")
    }
    if (!order_id) return wait("The payment has no order yet.")

    const sale = await loadSale(container, { order_id })
    if (!sale) return wait(`Order ${order_id} cannot be read.`)
    if (sale.canceled) return close("failed", "The order was cancelled.")
    if (sale.lines.length === 0) return close("settled", "No offer is in this order.")
    const is_paid = orderOfFreeKey(input.payment_id) === null
    // After a crash an order may look as if nobody had to pay for it.
    if (!is_paid && sale.total_minor > 0) return wait(`Order ${order_id} is not free.`)
    if (!facts.is_linked) await linkPayment(container, { ...facts, order_id })

    // Medusa completes a cart without comparing what was paid with what it costs.
    const paid_minor = toMinor(facts.order_captured ?? 0, sale.currency_code)
    const todo = {
      payment_id: input.payment_id,
      sale,
      supply_owner: facts.cart_id ?? order_id,
      effective_at: input.effective_at ?? facts.captured_at,
      is_paid,
      is_underpaid: is_paid && paid_minor < sale.total_minor,
    }
    return new StepResponse({ kind: "settle", state: null, order_id, reason: null, todo })
  },
)
