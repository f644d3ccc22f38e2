import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RefundFacts } from "#queries/refund/load-refund"
import { confirmRefund } from "../confirm-refund"

/**
 * Asks the provider, unless Medusa has just said that it agreed: `payment.refund.created` is emitted only then.
 * Forward only: money that went back is not taken again.
 */
export const confirmRefundStep = createStep(
  "confirm-refund",
  async (input: { refund: RefundFacts | null; confirmed: boolean }, { container }) => {
    if (input.refund && !input.confirmed) await confirmRefund(container, input.refund)
    return new StepResponse(null)
  },
)
