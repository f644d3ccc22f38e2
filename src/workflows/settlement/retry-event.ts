import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { retryEventStep } from "./steps/retry-event"

export const retryEventWorkflowId = "retry-dead-event"

/** Makes a provider's event that failed too often or was refused due again; the sweeper works it. */
export const retryEventWorkflow = createWorkflow(
  retryEventWorkflowId,
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(retryEventStep(input)),
)
