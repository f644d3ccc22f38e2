import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreOfferResponse } from "#lib/http"
import { retrieveStoreOffer } from "#queries/offer/retrieve-store-offer"

export async function GET(req: MedusaRequest, res: MedusaResponse<StoreOfferResponse>) {
  const { handle = "", slug = "" } = req.params
  res.json({ offer: await retrieveStoreOffer(req.scope, { handle, slug }) })
}
