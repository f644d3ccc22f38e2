import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type DecideStatusInput, decideStatusStep } from "./steps/decide-status"

export const reinstateCreatorWorkflowId = "reinstate-creator"

/** Puts a suspended creator back on sale, with every offer that was published. */
export const reinstateCreatorWorkflow = createWorkflow(
  reinstateCreatorWorkflowId,
  (input: WorkflowData<Omit<DecideStatusInput, "status">>) => {
    const decision = transform({ input }, (data) => ({
      ...data.input,
      status: "active" as const,
    }))
    return new WorkflowResponse(decideStatusStep(decision))
  },
)
