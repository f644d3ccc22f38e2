import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementListResponse } from "#lib/http/admin"
import { listDeskSettlements } from "#queries/settlement-desk/list-settlements"
import type { ListSettlementsQuery } from "../validators"

export async function GET(
  req: MedusaRequest<unknown, ListSettlementsQuery>,
  res: MedusaResponse<AdminSettlementListResponse>,
): Promise<void> {
  res.json(await listDeskSettlements(req.scope, req.validatedQuery as ListSettlementsQuery))
}
