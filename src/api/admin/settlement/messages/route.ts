import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminMessageListResponse } from "#lib/http/admin"
import { listDeskMessages } from "#queries/settlement-desk/list-messages"
import type { ListMessagesQuery } from "../validators"

export async function GET(
  req: MedusaRequest<unknown, ListMessagesQuery>,
  res: MedusaResponse<AdminMessageListResponse>,
): Promise<void> {
  res.json(await listDeskMessages(req.scope, req.validatedQuery as ListMessagesQuery))
}
