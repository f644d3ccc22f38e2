import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type DecideStatusInput, decideStatusStep } from "./steps/decide-status"

export const suspendCreatorWorkflowId = "suspend-creator"

/** Takes a creator off sale. Buyers keep what they bought, and the wallet stays as it is. */
export const suspendCreatorWorkflow = createWorkflow(
  suspendCreatorWorkflowId,
  (input: WorkflowData<Omit<DecideStatusInput, "status">>) => {
    const decision = transform({ input }, (data) => ({
      ...data.input,
      status: "suspended" as const,
    }))
    return new WorkflowResponse(decideStatusStep(decision))
  },
)
