import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type CommissionRuleInput, WALLET_MODULE } from "#modules/wallet"
import { dateOf } from "./date-of"

export const replaceCommissionRuleStepId = "wallet-replace-commission-rule-step"

// Sales may have been posted under the new rule at once: it is not undone but replaced again.
export const replaceCommissionRuleStep = createStep(
  replaceCommissionRuleStepId,
  async (input: CommissionRuleInput, { container }) =>
    new StepResponse(
      await container
        .resolve(WALLET_MODULE)
        .replaceCommissionRule({ ...input, starts_at: dateOf(input.starts_at) }),
    ),
)
