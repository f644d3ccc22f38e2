import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { verifyWebhook, WEBHOOK_SIGNATURE_HEADER } from "#lib/webhook-signature"
import { text } from "#lib/zod-text"
import { SETTLEMENT_MODULE } from "#modules/settlement"

/** What every provider's event has, whatever else is in it. */
const envelope = z.object({ id: text(200, 1), type: text(200, 1) })

export interface VerifiedEvent {
  provider: string
  event_id: string
  kind: string
  raw_body: string
  verified_at: Date
}

/**
 * Whether these bytes come from a provider of ours, just now. Null for an unknown provider, a bad, missing or old
 * signature, and a body that is no event: nothing of it may be kept.
 */
export function verifyInbound(
  container: MedusaContainer,
  input: {
    provider: string
    body: Buffer | undefined
    header: (name: string) => string | undefined
    now: Date
  },
): VerifiedEvent | null {
  const { provider, body, now } = input
  const { sandbox } = container.resolve(SETTLEMENT_MODULE).options
  if (provider !== "sandbox" || !sandbox.enabled || !body) return null
  const header = input.header(WEBHOOK_SIGNATURE_HEADER)
  if (!verifyWebhook({ body, header, now }, sandbox.webhook_secret)) return null

  const raw_body = body.toString("utf8")
  const event = envelope.safeParse(parse(raw_body))
  if (!event.success) return null
  const { id, type } = event.data
  return { provider, event_id: id, kind: type, raw_body, verified_at: now }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    // Signed but no JSON: refused by the schema like everything else that is no event.
    return null
  }
}
