import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreCreatorListResponse } from "#lib/http"
import { listStoreCreators } from "#queries/creator/list-store-creators"
import type { ListStoreCreatorsInput } from "./validators"

export async function GET(
  req: MedusaRequest<unknown, ListStoreCreatorsInput>,
  res: MedusaResponse<StoreCreatorListResponse>,
) {
  const { limit } = req.validatedQuery
  res.json({ creators: await listStoreCreators(req.scope, { limit }) })
}
