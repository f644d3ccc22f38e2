import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepSettlementsWorkflow } from "#workflows/settlement/sweep-settlements"

/** The guarantee of the money path (docs/architecture.md): every 15 seconds, whatever was lost in between. */
export default async function settlementSweepJob(container: MedusaContainer) {
  const { result } = await sweepSettlementsWorkflow(container).run({ input: {} })
  return result
}

export const config = { name: "settlement-sweep", schedule: { interval: 15_000 } }
