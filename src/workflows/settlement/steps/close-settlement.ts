import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SETTLEMENT_MODULE } from "#modules/settlement"

/**
 * The last word on a payment. Returns true to the one caller that said it.
 * Forward only: everything it stands for has been done, so there is nothing to take back.
 */
export const closeSettlementStep = createStep(
  "close-settlement",
  async (
    input: {
      payment_id: string
      order_id: string | null
      state: "settled" | "failed"
      reason: string | null
    },
    { container },
  ) => {
    const { settlements } = container.resolve(SETTLEMENT_MODULE)
    const { id } = await settlements.open(input.payment_id)
    const closed = await settlements.close({ ...input, now: new Date() })
    return new StepResponse({ id, closed })
  },
)
