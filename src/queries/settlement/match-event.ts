import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { toMajor } from "#lib/money/to-major"
import { toMinor } from "#lib/money/to-minor"
import type { InboundEventRow } from "#modules/settlement"
import { matchRefund, type RefundMatch } from "../refund/match-refund"

const succeeded = z.object({
  data: z.object({
    session_id: z.string().min(1),
    amount_minor: z.int().positive(),
    currency_code: z.string().length(3),
  }),
})

export type EventMatch =
  /** Everything agrees: this session was paid. */
  | { kind: "paid"; session_id: string; amount: number; cart_id: string | null }
  /** The processor gave money back by itself. */
  | RefundMatch
  | { kind: "ignore"; reason: string }
  /** What it is about does not exist (yet). */
  | { kind: "park"; reason: string }
  /** It contradicts our books; somebody must look. */
  | { kind: "dead"; reason: string }

/**
 * What a verified event means for us. Medusa 2.21 completes a stranger's cart for a session it does not know, so the
 * session must exist, belong to the event's provider, and agree in amount and currency before anything is done.
 */
export async function matchEvent(
  container: MedusaContainer,
  event: Pick<InboundEventRow, "provider" | "kind" | "raw_body">,
): Promise<EventMatch> {
  if (event.kind === "refund.succeeded") return matchRefund(container, event)
  if (event.kind !== "payment_intent.succeeded") {
    return { kind: "ignore", reason: `Nothing is done for ${event.kind}.` }
  }
  const parsed = succeeded.safeParse(JSON.parse(event.raw_body))
  if (!parsed.success) return { kind: "dead", reason: "The event names no session and amount." }
  const { session_id, amount_minor, currency_code } = parsed.data.data

  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const session = await db("payment_session as s")
    .leftJoin("cart_payment_collection as l", (join) =>
      join.on("l.payment_collection_id", "s.payment_collection_id").andOnNull("l.deleted_at"),
    )
    .where("s.id", session_id)
    .whereNull("s.deleted_at")
    .first("s.provider_id", "s.amount", "s.currency_code", "l.cart_id")
  if (!session) return { kind: "park", reason: `There is no payment session ${session_id}.` }
  if (session.provider_id !== `pp_${event.provider}_${event.provider}`) {
    return { kind: "dead", reason: `Session ${session_id} belongs to ${session.provider_id}.` }
  }
  const expected = `${toMinor(session.amount, session.currency_code)} ${session.currency_code}`
  if (expected !== `${amount_minor} ${currency_code}`) {
    const told = `${amount_minor} ${currency_code}`
    return { kind: "dead", reason: `The event says ${told}, session ${session_id} ${expected}.` }
  }
  const amount = toMajor(amount_minor, currency_code)
  return { kind: "paid", session_id, amount, cart_id: session.cart_id ?? null }
}
