import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { retryMessageStep } from "./steps/retry-message"

export const retryMessageWorkflowId = "retry-dead-message"

/** Makes a message that failed too often due again; the outbox worker sends it. */
export const retryMessageWorkflow = createWorkflow(
  retryMessageWorkflowId,
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(retryMessageStep(input)),
)
