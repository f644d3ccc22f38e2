import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreatorSalesResponse } from "#lib/http"
import { listSales } from "#queries/offer/list-sales"
import type { ListSalesInput } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListSalesInput>,
  res: MedusaResponse<CreatorSalesResponse>,
) {
  const creator_id = req.auth_context.actor_id
  res.json(await listSales(req.scope, { ...req.validatedQuery, creator_id }))
}
