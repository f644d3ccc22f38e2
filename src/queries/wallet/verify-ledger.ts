import type { MedusaContainer } from "@medusajs/framework/types"
import { type LedgerProblem, WALLET_MODULE } from "#modules/wallet"

/** Recomputes the ledger from its entries. Empty when all of it agrees. */
export async function verifyLedger(container: MedusaContainer): Promise<LedgerProblem[]> {
  return await container.resolve(WALLET_MODULE).verifyLedger()
}
