import type { MedusaContainer } from "@medusajs/framework/types"
import { SANDBOX_MODULE } from "#modules/sandbox"

/** False in a shop that takes real money: then no sandbox route may show that it exists. */
export function isSandboxEnabled(container: MedusaContainer): boolean {
  return container.resolve(SANDBOX_MODULE).options.sandbox.enabled
}
