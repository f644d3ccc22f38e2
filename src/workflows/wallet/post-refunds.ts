import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RefundInput } from "#modules/wallet"
import { postRefundsStep } from "./steps/post-refunds"

export const postRefundsWorkflowId = "wallet-post-refunds"

/** Takes refunds back from the creator, the fee and the tax, each its share. Safe to run again: a refund is posted once per line. */
export const postRefundsWorkflow = createWorkflow(
  postRefundsWorkflowId,
  (input: WorkflowData<RefundInput[]>) => new WorkflowResponse(postRefundsStep(input)),
)
