import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { refundIntentStep } from "./steps/refund-intent"
import { wakeDeliveryStep } from "./steps/wake-delivery"

/** A refund in the processor's own dashboard; Medusa learns of it from the webhook only. */
export const refundSandboxIntentWorkflow = createWorkflow(
  "refund-sandbox-intent",
  (input: WorkflowData<{ id: string; amount_minor?: number | undefined }>) => {
    const refund = refundIntentStep(input)
    wakeDeliveryStep({ status: "succeeded" })
    return new WorkflowResponse(refund)
  },
)
