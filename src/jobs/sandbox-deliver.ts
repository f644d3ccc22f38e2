import type { MedusaContainer } from "@medusajs/framework/types"
import { isSandboxEnabled } from "#queries/sandbox/is-sandbox-enabled"
import { deliverWebhooksWorkflow } from "#workflows/sandbox/deliver-webhooks"

/** Sends the card sandbox's webhooks that are due; a killed process delays them by seconds and loses none. */
export default async function sandboxDeliverJob(container: MedusaContainer) {
  if (!isSandboxEnabled(container)) return 0
  const { result } = await deliverWebhooksWorkflow(container).run({ input: { limit: 50 } })
  return result
}

export const config = { name: "sandbox-deliver", schedule: { interval: 3000 } }
