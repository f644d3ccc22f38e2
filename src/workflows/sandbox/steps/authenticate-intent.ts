import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type Intent, SANDBOX_MODULE } from "#modules/sandbox"

// The processor's own memory of what a bank said is not ours to take back.
export const authenticateIntentStep = createStep(
  "authenticate-sandbox-intent-step",
  async (
    input: { id: string; client_secret: string; outcome: "approve" | "reject" },
    { container },
  ): Promise<StepResponse<Intent>> => {
    const sandbox = container.resolve(SANDBOX_MODULE)
    return new StepResponse(await sandbox.authenticateIntent({ ...input, now: new Date() }))
  },
)
