import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type AdjustmentInput, WALLET_MODULE } from "#modules/wallet"

export const postAdjustmentStepId = "wallet-post-adjustment-step"

// An adjustment is corrected by another one, with a reason of its own.
export const postAdjustmentStep = createStep(
  postAdjustmentStepId,
  async (input: AdjustmentInput, { container }) =>
    new StepResponse(await container.resolve(WALLET_MODULE).postAdjustment(input)),
)
