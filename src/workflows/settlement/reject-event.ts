import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SETTLEMENT_MODULE } from "#modules/settlement"

// A count of refused requests; there is nothing to take back.
const countRejectionStep = createStep(
  "count-rejected-event",
  async (input: { provider: string }, { container }) => {
    const { inbox } = container.resolve(SETTLEMENT_MODULE)
    // Whatever a stranger puts into the address is one row, not as many as they like.
    const provider = input.provider === "sandbox" ? "sandbox" : "unknown"
    await inbox.countRejection(provider, new Date())
    return new StepResponse(null)
  },
)

/** Counts a webhook that was refused. Nothing else of it is kept. */
export const rejectEventWorkflow = createWorkflow(
  "reject-inbound-event",
  (input: WorkflowData<{ provider: string }>) => new WorkflowResponse(countRejectionStep(input)),
)
