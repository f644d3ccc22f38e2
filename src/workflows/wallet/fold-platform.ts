import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { foldPlatformStep } from "./steps/fold-platform"

export const foldPlatformWorkflowId = "wallet-fold-platform"

/** Folds settled entries of the platform's accounts into their snapshots (ADR 0002). */
export const foldPlatformWorkflow = createWorkflow(
  foldPlatformWorkflowId,
  (input: WorkflowData<Record<string, never>>) => new WorkflowResponse(foldPlatformStep(input)),
)
