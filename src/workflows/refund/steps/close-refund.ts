import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SETTLEMENT_MODULE } from "#modules/settlement"

/** The last word on a refund. Forward only: everything it stands for has been done. */
export const closeRefundStep = createStep(
  "close-refund",
  async (
    input: { refund_id: string; state: "posted" | "ignored"; reason: string | null },
    { container },
  ) => {
    const { refunds } = container.resolve(SETTLEMENT_MODULE)
    return new StepResponse(await refunds.close({ ...input, now: new Date() }))
  },
)
