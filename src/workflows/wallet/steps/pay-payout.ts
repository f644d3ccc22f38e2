import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WALLET_MODULE } from "#modules/wallet"

export const payPayoutStepId = "wallet-pay-payout-step"

// The money reached the bank. Should it come back, return-payout posts that.
export const payPayoutStep = createStep(
  payPayoutStepId,
  async (payout_id: string, { container }) =>
    new StepResponse(await container.resolve(WALLET_MODULE).payPayout(payout_id)),
)
