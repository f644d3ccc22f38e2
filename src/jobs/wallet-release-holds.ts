import type { MedusaContainer } from "@medusajs/framework/types"
import { releaseHoldsWorkflow } from "#workflows/wallet/release-holds"

/** Makes money available whose hold has ended. */
export default async function walletReleaseHolds(container: MedusaContainer): Promise<void> {
  await releaseHoldsWorkflow(container).run({ input: {} })
}

export const config = { name: "wallet-release-holds", schedule: { interval: 60_000 } }
