import type { LedgerDatabase } from "./ledger-database"
import type { LedgerEvent } from "./ledger-event"

const POST = {
  name: "tessera_post",
  text: "select source_type, source_id, journal_id, posted from tessera_post($1::jsonb)",
}

const RELEASE_DUE = {
  name: "tessera_release_due",
  text: `select count(*)::int as due, count(*) filter (where posted)::int as posted
           from tessera_release_due(coalesce($1::timestamptz, now()), $2)`,
}

export interface PostedEvent {
  source_type: string
  source_id: string
  /** Null when the event moved nothing, such as a dispute of a sale that was refunded in full. */
  journal_id: string | null
  /** False when this source had been posted before. */
  posted: boolean
}

/** One round trip, one transaction: all of the events or none. */
export async function postEvents(
  database: LedgerDatabase,
  events: LedgerEvent[],
): Promise<PostedEvent[]> {
  if (events.length === 0) return []
  return await database.query<PostedEvent>(POST, [JSON.stringify(events)])
}

/** Releases one batch of sales whose hold has ended; `due` below `limit` means that none is left. */
export async function releaseDue(
  database: LedgerDatabase,
  input: { at: Date | null; limit: number },
): Promise<{ due: number; posted: number }> {
  const [row] = await database.query<{ due: number; posted: number }>(RELEASE_DUE, [
    input.at,
    input.limit,
  ])
  return row ?? { due: 0, posted: 0 }
}
