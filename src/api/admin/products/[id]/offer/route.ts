import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminProductOfferResponse } from "#lib/http/admin"
import { retrieveProductOffer } from "#queries/admin/retrieve-product-offer"

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<AdminProductOfferResponse>,
): Promise<void> {
  res.json(await retrieveProductOffer(req.scope, { product_id: String(req.params.id) }))
}
