import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import type { RefundInput } from "#modules/wallet"
import { splitOverLines } from "#queries/refund/split-over-lines"
import type { RefundTodo } from "./load-refund"

// What was planned is what will be posted, however often it is tried.
export const planRefundStep = createStep(
  "plan-refund",
  async ({ refund, order_id }: RefundTodo, { container }): Promise<StepResponse<RefundInput[]>> => {
    const { refunds } = container.resolve(SETTLEMENT_MODULE)
    const { payment_id, amount_minor, payment_minor } = refund
    const lines = await refunds.plan(
      { refund_id: refund.id, payment_id, order_id, amount_minor },
      (trx) =>
        splitOverLines(trx, {
          payment_id,
          order_id,
          amount_minor,
          payment_minor,
          line_ids: refund.tag?.line_ids ?? null,
        }),
    )
    return new StepResponse(
      Object.entries(lines).map(([order_line_item_id, line_minor]) => ({
        refund_id: refund.id,
        order_line_item_id,
        amount_minor: line_minor,
        effective_at: new Date(refund.created_at),
      })),
    )
  },
)
