import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { authenticateIntentStep } from "./steps/authenticate-intent"
import { wakeDeliveryStep } from "./steps/wake-delivery"

/** The buyer answers their bank's question (3-D Secure). */
export const authenticateSandboxIntentWorkflow = createWorkflow(
  "authenticate-sandbox-intent",
  (input: WorkflowData<{ id: string; client_secret: string; outcome: "approve" | "reject" }>) => {
    const intent = authenticateIntentStep(input)
    wakeDeliveryStep(intent)
    return new WorkflowResponse(intent)
  },
)
