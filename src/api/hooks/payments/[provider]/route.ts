import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { invalidData } from "#lib/errors"
import { verifyInbound } from "#queries/settlement/verify-inbound"
import { receiveEventWorkflow } from "#workflows/settlement/receive-event"
import { rejectEventWorkflow } from "#workflows/settlement/reject-event"

/** A payment provider tells us something: checked, stored, answered; worked afterwards by a subscriber or the sweeper. */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ received: true }>) {
  const provider = String(req.params.provider)
  const event = verifyInbound(req.scope, {
    provider,
    body: Buffer.isBuffer(req.rawBody) ? req.rawBody : undefined,
    header: (name) => req.get(name),
    now: new Date(),
  })
  if (!event) {
    await rejectEventWorkflow(req.scope).run({ input: { provider } })
    throw invalidData("This webhook's signature is missing, wrong or too old.", "bad_signature")
  }
  await receiveEventWorkflow(req.scope).run({ input: event })
  res.json({ received: true })
}
