import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { releaseHoldsStep } from "./steps/release-holds"

export const releaseHoldsWorkflowId = "wallet-release-holds"

/** Makes pending money available whose hold ended before `at`, by default now. */
export const releaseHoldsWorkflow = createWorkflow(
  releaseHoldsWorkflowId,
  (input: WorkflowData<{ at?: Date }>) => new WorkflowResponse(releaseHoldsStep(input)),
)
