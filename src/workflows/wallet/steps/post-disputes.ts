import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type DisputeInput, WALLET_MODULE } from "#modules/wallet"
import { dateOf } from "./date-of"

export const postDisputesStepId = "wallet-post-disputes-step"

// What the card network decided cannot be unposted; a later phase is posted instead.
export const postDisputesStep = createStep(
  postDisputesStepId,
  async (disputes: DisputeInput[], { container }) =>
    new StepResponse(
      await container
        .resolve(WALLET_MODULE)
        .postDisputes(
          disputes.map((dispute) => ({ ...dispute, effective_at: dateOf(dispute.effective_at) })),
        ),
    ),
)
