import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type AnnouncedFile, createAssetStep } from "./steps/create-asset"

export const createAssetWorkflowId = "create-asset"

/** Announces a file; its bytes follow through an upload link. */
export const createAssetWorkflow = createWorkflow(
  createAssetWorkflowId,
  (input: WorkflowData<AnnouncedFile>) => new WorkflowResponse(createAssetStep(input)),
)
