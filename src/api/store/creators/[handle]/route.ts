import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreCreatorResponse } from "#lib/http"
import { retrieveStoreCreator } from "#queries/creator/retrieve-store-creator"

export async function GET(req: MedusaRequest, res: MedusaResponse<StoreCreatorResponse>) {
  res.json(await retrieveStoreCreator(req.scope, { handle: req.params.handle ?? "" }))
}
