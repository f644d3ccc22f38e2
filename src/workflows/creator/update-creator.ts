import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type UpdateCreatorInput, updateCreatorStep } from "./steps/update-creator"

export const updateCreatorWorkflowId = "update-creator"

/** Changes a creator's public page, or their status (operators only: no creator route passes `status`). */
export const updateCreatorWorkflow = createWorkflow(
  updateCreatorWorkflowId,
  (input: WorkflowData<UpdateCreatorInput>) => new WorkflowResponse(updateCreatorStep(input)),
)
