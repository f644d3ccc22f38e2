import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CommissionRuleInput } from "#modules/wallet"
import { requireRuleScope } from "#queries/commission-rule/require-rule-scope"

export const requireScopeStepId = "wallet-require-commission-scope"

/** A rule for a thing that does not exist would hold for nobody and look as if it did. */
export const requireScopeStep = createStep(
  requireScopeStepId,
  async (input: Pick<CommissionRuleInput, "scope" | "scope_id">, { container }) => {
    await requireRuleScope(container, input)
    return new StepResponse(undefined)
  },
)
