import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { CardInput } from "#modules/sandbox"
import { confirmIntentStep } from "./steps/confirm-intent"
import { wakeDeliveryStep } from "./steps/wake-delivery"

/** The buyer pays with a test card. */
export const confirmSandboxIntentWorkflow = createWorkflow(
  "confirm-sandbox-intent",
  (input: WorkflowData<{ id: string; client_secret: string; card: CardInput }>) => {
    const intent = confirmIntentStep(input)
    wakeDeliveryStep(intent)
    return new WorkflowResponse(intent)
  },
)
