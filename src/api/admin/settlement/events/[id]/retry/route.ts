import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { notFound } from "#lib/errors"
import type { AdminInboundEventResponse } from "#lib/http/admin"
import { isId } from "#lib/is-id"
import { retrieveDeskEvent } from "#queries/settlement-desk/retrieve-event"
import { retryEventWorkflow } from "#workflows/settlement/retry-event"

export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<AdminInboundEventResponse>,
): Promise<void> {
  const id = String(req.params.id)
  if (!isId(id)) throw notFound("There is no such event.")
  await retryEventWorkflow(req.scope).run({ input: { id } })
  res.json(await retrieveDeskEvent(req.scope, { id }))
}
