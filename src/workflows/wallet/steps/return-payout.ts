import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WALLET_MODULE } from "#modules/wallet"

export const returnPayoutStepId = "wallet-return-payout-step"

// A return is final; another payout may be requested.
export const returnPayoutStep = createStep(
  returnPayoutStepId,
  async (payout_id: string, { container }) =>
    new StepResponse(await container.resolve(WALLET_MODULE).returnPayout(payout_id)),
)
