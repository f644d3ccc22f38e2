import type { AdminInboundEvent, AdminMessage, AdminSettlement } from "#lib/http/admin"

type Moment = Date | string

/** A row as a module's service gives it, dates not yet text. */
type Loaded<T> = {
  [Key in keyof T]: Key extends `${string}_at`
    ? null extends T[Key]
      ? Moment | null
      : Moment
    : T[Key]
}

const iso = (at: Moment) => new Date(at).toISOString()

const tried = (
  row: Loaded<
    Pick<AdminMessage, "id" | "attempts" | "next_attempt_at" | "last_error" | "created_at">
  >,
) => ({
  id: row.id,
  attempts: row.attempts,
  next_attempt_at: iso(row.next_attempt_at),
  last_error: row.last_error,
  created_at: iso(row.created_at),
})

export function toSettlement(row: Loaded<AdminSettlement>): AdminSettlement {
  const { payment_id, order_id, state, settled_at } = row
  return { ...tried(row), payment_id, order_id, state, settled_at: settled_at && iso(settled_at) }
}

/** Without its payload, which is the buyer's. */
export function toMessage(row: Loaded<AdminMessage>): AdminMessage {
  const { key, kind, to, state, sent_at } = row
  return { ...tried(row), key, kind, to, state, sent_at: sent_at && iso(sent_at) }
}

/** Without its raw body, which is the provider's. */
export function toEvent(row: Loaded<AdminInboundEvent>): AdminInboundEvent {
  const { provider, event_id, kind, state, verified_at } = row
  return { ...tried(row), provider, event_id, kind, state, verified_at: iso(verified_at) }
}
