import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { notFound } from "#lib/errors"
import type { AdminMessageResponse } from "#lib/http/admin"
import { isId } from "#lib/is-id"
import { retrieveDeskMessage } from "#queries/settlement-desk/retrieve-message"
import { retryMessageWorkflow } from "#workflows/settlement/retry-message"

export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<AdminMessageResponse>,
): Promise<void> {
  const id = String(req.params.id)
  if (!isId(id)) throw notFound("There is no such message.")
  await retryMessageWorkflow(req.scope).run({ input: { id } })
  res.json(await retrieveDeskMessage(req.scope, { id }))
}
