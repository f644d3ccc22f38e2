import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { InboundEventRow } from "#modules/settlement"
import { findSessionPayment } from "../settlement/find-session-payment"

const succeeded = z.object({
  data: z.object({
    refund_id: z.string().min(1).max(200),
    session_id: z.string().min(1),
    amount_minor: z.int().positive(),
    currency_code: z.string().length(3),
  }),
})

export interface RefundMatch {
  kind: "refunded"
  payment_id: string
  processor_refund_id: string
  amount_minor: number
  currency_code: string
}

/**
 * What a verified event about a refund means. Its payment must exist here, be captured and have its order: a refund
 * that overtakes its payment waits for it.
 */
export async function matchRefund(
  container: MedusaContainer,
  event: Pick<InboundEventRow, "provider" | "raw_body">,
): Promise<RefundMatch | { kind: "park" | "dead"; reason: string }> {
  const parsed = succeeded.safeParse(JSON.parse(event.raw_body))
  if (!parsed.success) return { kind: "dead", reason: "The event names no refund and amount." }
  const { refund_id, session_id, amount_minor, currency_code } = parsed.data.data

  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const session = await db("payment_session")
    .where({ id: session_id, deleted_at: null })
    .first("provider_id", "currency_code")
  if (!session) return { kind: "park", reason: `There is no payment session ${session_id}.` }
  if (session.provider_id !== `pp_${event.provider}_${event.provider}`) {
    return { kind: "dead", reason: `Session ${session_id} belongs to ${session.provider_id}.` }
  }
  if (session.currency_code !== currency_code) {
    const reason = `The event says ${currency_code}, session ${session_id} ${session.currency_code}.`
    return { kind: "dead", reason }
  }
  const payment = await findSessionPayment(container, { session_id })
  if (!payment?.captured || !payment.order_id) {
    return { kind: "park", reason: "The payment that was refunded is not captured yet." }
  }
  const payment_id = payment.id
  return {
    kind: "refunded",
    payment_id,
    processor_refund_id: refund_id,
    amount_minor,
    currency_code,
  }
}
