import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreLibraryResponse } from "#lib/http"
import { listLibrary } from "../../../queries/entitlement/list-library"
import type { ListLibrary } from "./validators"

/** What the signed-in customer bought. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListLibrary>,
  res: MedusaResponse<StoreLibraryResponse>,
) {
  const { limit, cursor, q } = req.validatedQuery as ListLibrary
  const customer_id = req.auth_context.actor_id
  res.json(await listLibrary(req.scope, { customer_id, limit, cursor, q, at: new Date() }))
}
