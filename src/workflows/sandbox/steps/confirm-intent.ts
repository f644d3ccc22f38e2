import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type CardInput, type Intent, SANDBOX_MODULE } from "#modules/sandbox"

// The processor's own memory of what a card did is not ours to take back.
export const confirmIntentStep = createStep(
  "confirm-sandbox-intent-step",
  async (
    input: { id: string; client_secret: string; card: CardInput },
    { container },
  ): Promise<StepResponse<Intent>> => {
    const sandbox = container.resolve(SANDBOX_MODULE)
    return new StepResponse(await sandbox.confirmIntent({ ...input, now: new Date() }))
  },
)
