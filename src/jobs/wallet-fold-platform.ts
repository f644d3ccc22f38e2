import type { MedusaContainer } from "@medusajs/framework/types"
import { foldPlatformWorkflow } from "#workflows/wallet/fold-platform"

/** Moves the snapshots of the platform's balances forward, so that reading them stays flat. */
export default async function walletFoldPlatform(container: MedusaContainer): Promise<void> {
  await foldPlatformWorkflow(container).run({ input: {} })
}

export const config = { name: "wallet-fold-platform", schedule: { interval: 60_000 } }
