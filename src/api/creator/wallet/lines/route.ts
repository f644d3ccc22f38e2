import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { WalletLinesResponse } from "#lib/http/creator"
import { listWalletLines } from "#queries/wallet/list-wallet-lines"
import type { WalletLinesQuery } from "../validators"

/** The signed-in creator's statement, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, WalletLinesQuery>,
  res: MedusaResponse<WalletLinesResponse>,
): Promise<void> {
  const filters = { ...req.validatedQuery, creator_id: req.auth_context.actor_id }
  res.json(await listWalletLines(req.scope, filters))
}
