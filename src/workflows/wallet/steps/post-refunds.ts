import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type RefundInput, WALLET_MODULE } from "#modules/wallet"
import { dateOf } from "./date-of"

export const postRefundsStepId = "wallet-post-refunds-step"

// The buyer has the money back: a refund cannot be unposted.
export const postRefundsStep = createStep(
  postRefundsStepId,
  async (refunds: RefundInput[], { container }) =>
    new StepResponse(
      await container
        .resolve(WALLET_MODULE)
        .postRefunds(
          refunds.map((refund) => ({ ...refund, effective_at: dateOf(refund.effective_at) })),
        ),
    ),
)
