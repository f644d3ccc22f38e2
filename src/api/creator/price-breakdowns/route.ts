import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PriceBreakdownResponse } from "#lib/http/creator"
import { retrievePriceBreakdown } from "#queries/wallet/retrieve-price-breakdown"
import type { PriceBreakdownQuery } from "./validators"

/** What the signed-in creator would receive of a price: the same function the ledger posts with. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, PriceBreakdownQuery>,
  res: MedusaResponse<PriceBreakdownResponse>,
): Promise<void> {
  const question = { ...req.validatedQuery, creator_id: req.auth_context.actor_id }
  res.json({ breakdown: await retrievePriceBreakdown(req.scope, question) })
}
