import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { loadRefund, type RefundFacts } from "#queries/refund/load-refund"
import { loadPaymentFacts } from "#queries/settlement/load-payment-facts"

/** A refund of a settled payment, ready to be posted. */
export interface RefundTodo {
  refund: RefundFacts
  order_id: string
}

export interface RefundPlan {
  /**
   * done: it ended before. wait: the sale must be posted first. close: it ends without a posting, because nothing
   * was ever posted for its payment. post: there is something to do.
   */
  kind: "done" | "wait" | "close" | "post"
  state: "posted" | "ignored" | null
  reason: string | null
  /** To be confirmed by its provider before anything is concluded from it. */
  refund: RefundFacts | null
  order_id: string | null
}

/** Reads the truth of a refund and decides; writes nothing. */
export const loadRefundStep = createStep(
  "load-refund",
  async (input: { refund_id: string }, { container }) =>
    new StepResponse(await decide(container, input.refund_id)),
)

async function decide(container: MedusaContainer, refund_id: string): Promise<RefundPlan> {
  const { refunds, settlements } = container.resolve(SETTLEMENT_MODULE)
  const known = await refunds.find(refund_id)
  if (known && known.state !== "pending") return plan("done", known.last_error, known.state)

  const refund = await loadRefund(container, { refund_id })
  // Medusa deletes the row when the provider refuses the refund; then nothing was paid back.
  if (!refund) return plan(known ? "close" : "done", "There is no such refund.", "ignored")

  const close = (reason: string) => ({ ...plan("close", reason, "ignored"), refund })
  const settlement = await settlements.find(refund.payment_id)
  if (settlement?.state === "failed") return close("Its payment was never posted.")
  if (settlement?.state !== "settled") {
    const payment = await loadPaymentFacts(container, { payment_id: refund.payment_id })
    return payment?.canceled
      ? close("Its payment was cancelled before it was settled.")
      : plan("wait", "The payment is not settled yet.", null)
  }
  const { order_id } = settlement
  if (!order_id) return close("Its payment has no order.")
  return { ...plan("post", null, null), refund, order_id }
}

function plan(
  kind: RefundPlan["kind"],
  reason: string | null,
  state: RefundPlan["state"],
): RefundPlan {
  return { kind, state, reason, refund: null, order_id: null }
}
