import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SANDBOX_MODULE, type SandboxRefund } from "#modules/sandbox"

// The processor's own memory of what it paid back is not ours to take back.
export const refundIntentStep = createStep(
  "refund-sandbox-intent-step",
  async (
    input: { id: string; amount_minor?: number | undefined },
    { container },
  ): Promise<StepResponse<SandboxRefund>> => {
    const sandbox = container.resolve(SANDBOX_MODULE)
    return new StepResponse(await sandbox.refundIntent({ ...input, now: new Date() }))
  },
)
