import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCreatorListResponse } from "#lib/http/admin"
import { listCreators } from "#queries/admin/list-creators"
import type { ListCreatorsQuery } from "./validators"

export async function GET(
  req: MedusaRequest<unknown, ListCreatorsQuery>,
  res: MedusaResponse<AdminCreatorListResponse>,
): Promise<void> {
  res.json(await listCreators(req.scope, req.validatedQuery as ListCreatorsQuery))
}
