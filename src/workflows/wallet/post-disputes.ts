import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { DisputeInput } from "#modules/wallet"
import { postDisputesStep } from "./steps/post-disputes"

export const postDisputesWorkflowId = "wallet-post-disputes"

/** Posts a phase of a dispute: opened sets the creator's share aside, won gives it back, lost takes it. Safe to run again. */
export const postDisputesWorkflow = createWorkflow(
  postDisputesWorkflowId,
  (input: WorkflowData<DisputeInput[]>) => new WorkflowResponse(postDisputesStep(input)),
)
