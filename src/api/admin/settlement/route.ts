import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementOverviewResponse } from "#lib/http/admin"
import { summariseDesk } from "#queries/settlement-desk/summarise-desk"

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<AdminSettlementOverviewResponse>,
): Promise<void> {
  res.json(await summariseDesk(req.scope))
}
