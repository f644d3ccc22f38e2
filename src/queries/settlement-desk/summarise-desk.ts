import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminSettlementOverviewResponse } from "#lib/http/admin"
import { countUnsettledPayments } from "../settlement/find-unsettled"

interface StateRow {
  thing: "settlements" | "messages" | "events"
  state: string
  count: number
  oldest_due_at: Date | null
}

// What is done or given up has no time at which it is due.
const STATES = `
  select 'settlements' as thing, state, count(*)::int as count,
         min(next_attempt_at) filter (where state = 'pending' and next_attempt_at <= now()) as oldest_due_at
    from settlement where deleted_at is null group by state
  union all
  select 'messages', state, count(*)::int,
         min(next_attempt_at) filter (where state in ('pending', 'sending') and next_attempt_at <= now())
    from outbox_message where deleted_at is null group by state
  union all
  select 'events', state, count(*)::int,
         min(next_attempt_at) filter (where state in ('received', 'parked') and next_attempt_at <= now())
    from inbound_event where deleted_at is null group by state`

/** How the settlement desk stands: what there is in each state, what waits longest, and money that is not settled. */
export async function summariseDesk(
  container: MedusaContainer,
): Promise<AdminSettlementOverviewResponse> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [{ rows }, unsettled] = await Promise.all([
    db.raw<{ rows: StateRow[] }>(STATES),
    countUnsettledPayments(container),
  ])
  return {
    settlements: standOf(rows, "settlements", ["pending", "settled", "failed"]),
    messages: standOf(rows, "messages", ["pending", "sending", "sent", "dead"]),
    events: standOf(rows, "events", ["received", "parked", "applied", "ignored", "dead"]),
    unsettled_payments: {
      count: unsettled.count,
      oldest_at: unsettled.oldest_at?.toISOString() ?? null,
    },
  }
}

function standOf<State extends string>(
  rows: StateRow[],
  thing: StateRow["thing"],
  states: State[],
): { counts: Record<State, number>; oldest_due_at: string | null } {
  const own = rows.filter((row) => row.thing === thing)
  const counts = Object.fromEntries(
    states.map((state) => [state, own.find((row) => row.state === state)?.count ?? 0]),
  ) as Record<State, number>
  const due = own.flatMap((row) => row.oldest_due_at?.getTime() ?? [])
  return { counts, oldest_due_at: due.length ? new Date(Math.min(...due)).toISOString() : null }
}
