import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { errorMessage } from "#lib/errors"
import { SANDBOX_MODULE } from "#modules/sandbox"
import { deliverWebhooksWorkflow } from "../deliver-webhooks"

/** Sends the webhook as soon as it is due rather than at the job's next tick. Lost with the process: the job finds it. */
export const wakeDeliveryStep = createStep(
  "wake-sandbox-delivery",
  async (input: { status: string }, { container }) => {
    if (input.status !== "succeeded" && input.status !== "processing") return new StepResponse(null)
    const { options } = container.resolve(SANDBOX_MODULE)
    // The due webhook of the repeating card goes out now, everything else after the usual delay.
    for (const delay_seconds of new Set([0, options.sandbox.delay_seconds])) {
      setTimeout(() => void deliver(container), delay_seconds * 1000 + 20).unref()
    }
    return new StepResponse(null)
  },
)

async function deliver(container: MedusaContainer): Promise<void> {
  try {
    await deliverWebhooksWorkflow(container).run({ input: { limit: 10 } })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Sandbox webhooks wait for the next tick: ${errorMessage(error)}`)
  }
}
