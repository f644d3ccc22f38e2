import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type CloseCommissionRuleInput,
  closeCommissionRuleStep,
} from "./steps/close-commission-rule"

export const closeCommissionRuleWorkflowId = "wallet-close-commission-rule"

/** Ends an open rule; from then on the next wider one holds. */
export const closeCommissionRuleWorkflow = createWorkflow(
  closeCommissionRuleWorkflowId,
  (input: WorkflowData<CloseCommissionRuleInput>) =>
    new WorkflowResponse(closeCommissionRuleStep(input)),
)
