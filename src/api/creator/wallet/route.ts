import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { WalletResponse } from "#lib/http/creator"
import { retrieveWallet } from "#queries/wallet/retrieve-wallet"

/** The signed-in creator's balances and coming releases. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<WalletResponse>,
): Promise<void> {
  res.json({ wallet: await retrieveWallet(req.scope, { creator_id: req.auth_context.actor_id }) })
}
