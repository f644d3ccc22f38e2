import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WALLET_MODULE } from "#modules/wallet"

export const releaseHoldsStepId = "wallet-release-holds-step"

// A hold that has ended stays ended.
export const releaseHoldsStep = createStep(
  releaseHoldsStepId,
  async (input: { at?: Date | string }, { container }) =>
    new StepResponse(
      await container
        .resolve(WALLET_MODULE)
        .releaseDue(input.at === undefined ? {} : { at: new Date(input.at) }),
    ),
)
