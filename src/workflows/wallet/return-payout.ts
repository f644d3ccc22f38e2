import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { returnPayoutStep } from "./steps/return-payout"

export const returnPayoutWorkflowId = "wallet-return-payout"

/** Returns a reserved or paid payout to the wallet, once. The input is the payout's id. */
export const returnPayoutWorkflow = createWorkflow(
  returnPayoutWorkflowId,
  (input: WorkflowData<string>) => new WorkflowResponse(returnPayoutStep(input)),
)
