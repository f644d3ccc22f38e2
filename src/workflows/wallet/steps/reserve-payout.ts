import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type PayoutReserveInput, WALLET_MODULE } from "#modules/wallet"

export const reservePayoutStepId = "wallet-reserve-payout-step"

/** Undone by returning the reserve. */
export const reservePayoutStep = createStep(
  reservePayoutStepId,
  async (input: PayoutReserveInput, { container }) => {
    const posting = await container.resolve(WALLET_MODULE).reservePayout(input)
    // A reserve that an earlier run made is that run's to undo.
    return new StepResponse(posting, posting.posted ? input.payout_id : undefined)
  },
  async (payout_id, { container }) => {
    if (!payout_id) return
    await container.resolve(WALLET_MODULE).returnPayout(payout_id)
  },
)
