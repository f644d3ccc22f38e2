import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminInboundEventListResponse } from "#lib/http/admin"
import { listDeskEvents } from "#queries/settlement-desk/list-events"
import type { ListEventsQuery } from "../validators"

export async function GET(
  req: MedusaRequest<unknown, ListEventsQuery>,
  res: MedusaResponse<AdminInboundEventListResponse>,
): Promise<void> {
  res.json(await listDeskEvents(req.scope, req.validatedQuery as ListEventsQuery))
}
