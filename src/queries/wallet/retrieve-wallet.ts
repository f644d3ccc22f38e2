import type { MedusaContainer } from "@medusajs/framework/types"
import type { WalletResponse } from "#lib/http/creator"
import { WALLET_MODULE } from "#modules/wallet"

/** A creator's balances and when their pending money becomes available. Two indexed reads, flat in the ledger's size. */
export async function retrieveWallet(
  container: MedusaContainer,
  input: { creator_id: string },
): Promise<WalletResponse["wallet"]> {
  const wallet = container.resolve(WALLET_MODULE)
  const [balances, releases] = await Promise.all([
    wallet.listBalances(input.creator_id),
    wallet.listReleases(input.creator_id),
  ])
  return { balances, releases, hold_days: wallet.options.wallet.hold_days }
}
