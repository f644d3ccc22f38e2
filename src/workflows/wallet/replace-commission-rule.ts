import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { CommissionRuleInput } from "#modules/wallet"
import { replaceCommissionRuleStep } from "./steps/replace-commission-rule"
import { requireScopeStep } from "./steps/require-scope"

export const replaceCommissionRuleWorkflowId = "wallet-replace-commission-rule"

/** Sets a fee from a moment on for an offer, a creator, a benefit kind or the platform. */
export const replaceCommissionRuleWorkflow = createWorkflow(
  replaceCommissionRuleWorkflowId,
  (input: WorkflowData<CommissionRuleInput>) => {
    requireScopeStep(input)
    return new WorkflowResponse(replaceCommissionRuleStep(input))
  },
)
