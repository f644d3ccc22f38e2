import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deleteAssetStep } from "./steps/delete-asset"
import { removeBytesStep } from "./steps/remove-bytes"

export const deleteAssetWorkflowId = "delete-asset"

/** Deletes a file no offer gives and nobody bought, row first: a row without bytes never exists. */
export const deleteAssetWorkflow = createWorkflow(
  deleteAssetWorkflowId,
  (input: WorkflowData<{ id: string; creator_id: string }>) => {
    removeBytesStep(deleteAssetStep(input))
    return new WorkflowResponse(input)
  },
)
