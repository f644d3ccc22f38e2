import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { payPayoutStep } from "./steps/pay-payout"

export const payPayoutWorkflowId = "wallet-pay-payout"

/** Posts that a reserved payout reached the bank. The input is the payout's id. */
export const payPayoutWorkflow = createWorkflow(
  payPayoutWorkflowId,
  (input: WorkflowData<string>) => new WorkflowResponse(payPayoutStep(input)),
)
