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
  todo: RefundTodo | null
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
  if (known && known.state !== "pending") return done(known.state, known.last_error)

  const refund = await loadRefund(container, { refund_id })
  if (!refund) {
    // Medusa deletes the row when the provider refuses the refund; then nothing was paid back.
    return known ? close("The refund was taken back.") : done("ignored", "There is no such refund.")
  }
  const settlement = await settlements.find(refund.payment_id)
  if (settlement?.state === "failed") return close("Its payment was never posted.")
  if (settlement?.state !== "settled") {
    const payment = await loadPaymentFacts(container, { payment_id: refund.payment_id })
    return payment?.canceled
      ? close("Its payment was cancelled before it was settled.")
      : wait("The payment is not settled yet.")
  }
  const { order_id } = settlement
  if (!order_id) return close("Its payment has no order.")
  return { kind: "post", state: null, reason: null, todo: { refund, order_id } }
}

function done(state: "posted" | "ignored", reason: string | null): RefundPlan {
  return { kind: "done", state, reason, todo: null }
}

function close(reason: string): RefundPlan {
  return { kind: "close", state: "ignored", reason, todo: null }
}

function wait(reason: string): RefundPlan {
  return { kind: "wait", state: null, reason, todo: null }
}
