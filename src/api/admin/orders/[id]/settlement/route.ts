import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminOrderSettlementResponse } from "#lib/http/admin"
import { retrieveOrderSettlement } from "#queries/admin/retrieve-order-settlement"

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<AdminOrderSettlementResponse>,
): Promise<void> {
  res.json(await retrieveOrderSettlement(req.scope, { order_id: String(req.params.id) }))
}
