import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WALLET_MODULE } from "#modules/wallet"
import { dateOf } from "./date-of"

export interface CloseCommissionRuleInput {
  id: string
  /** Absent is now, or its start for a rule that has not begun. */
  ends_at?: Date | undefined
}

export const closeCommissionRuleStepId = "wallet-close-commission-rule-step"

// Sales may have been priced without the rule at once: closing it is not undone.
export const closeCommissionRuleStep = createStep(
  closeCommissionRuleStepId,
  async (input: CloseCommissionRuleInput, { container }) =>
    new StepResponse(
      await container
        .resolve(WALLET_MODULE)
        .closeCommissionRule({ id: input.id, ends_at: dateOf(input.ends_at) }),
    ),
)
