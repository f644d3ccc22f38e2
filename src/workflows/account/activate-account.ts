import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { activateStep } from "./steps/activate"

/** The buyer chose a password by a mailed link: an account, everything they bought in it, and signed in. */
export const activateAccountWorkflow = createWorkflow(
  "activate-account",
  (input: WorkflowData<{ token: string; password: string }>) =>
    new WorkflowResponse(activateStep(input)),
)
