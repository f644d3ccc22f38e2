import type { MedusaContainer } from "@medusajs/framework/types"
import { SANDBOX_MODULE } from "../../src/modules/sandbox"

/** The runner picks a free port at boot, so only now is it known where the card sandbox must post its events. */
export function pointWebhooksHere(container: MedusaContainer, base_url: string): void {
  const { sandbox } = container.resolve(SANDBOX_MODULE).options
  sandbox.webhook_url = `${base_url}/hooks/payments/sandbox`
}
