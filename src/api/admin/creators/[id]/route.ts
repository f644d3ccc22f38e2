import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCreatorResponse } from "#lib/http/admin"
import { retrieveAdminCreator } from "#queries/admin/retrieve-creator"

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<AdminCreatorResponse>,
): Promise<void> {
  res.json(await retrieveAdminCreator(req.scope, { id: String(req.params.id) }))
}
