import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { AdjustmentInput } from "#modules/wallet"
import { postAdjustmentStep } from "./steps/post-adjustment"

export const postAdjustmentWorkflowId = "wallet-post-adjustment"

/** Posts an operator's correction with its reason. */
export const postAdjustmentWorkflow = createWorkflow(
  postAdjustmentWorkflowId,
  (input: WorkflowData<AdjustmentInput>) => new WorkflowResponse(postAdjustmentStep(input)),
)
