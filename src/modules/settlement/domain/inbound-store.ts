import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { addSeconds, retryAt } from "#lib/clock"

export interface InboundEventRow {
  id: string
  provider: string
  event_id: string
  kind: string
  raw_body: string
  attempts: number
}

/** received | parked -> applied | ignored | dead; an operator can revive a dead one. */
export class InboundStore {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** Null when this event was stored before: providers repeat themselves. */
  async store(
    event: Pick<InboundEventRow, "provider" | "event_id" | "kind" | "raw_body"> & {
      verified_at: Date
    },
  ): Promise<string | null> {
    const [added] = await this.#db("inbound_event")
      .insert({ id: generateEntityId(undefined, "inev"), ...event })
      .onConflict(["provider", "event_id"])
      .ignore()
      .returning("id")
    return added?.id ?? null
  }

  /** Counts a request that was refused; nothing else of it is kept. */
  async countRejection(provider: string, now: Date): Promise<void> {
    await this.#db.raw(
      `insert into inbound_rejection (provider, day, rejected) values (?, ?, 1)
       on conflict (provider, day) do update set rejected = inbound_rejection.rejected + 1`,
      [provider, now.toISOString().slice(0, 10)],
    )
  }

  /** Takes due events for this process until the claim ends. */
  async claim(input: {
    now: Date
    limit: number
    claim_seconds: number
    ids?: string[]
  }): Promise<InboundEventRow[]> {
    const only = input.ids ? "and id = any(?)" : ""
    const { rows } = await this.#db.raw(
      `update inbound_event
       set attempts = attempts + 1, next_attempt_at = ?, updated_at = now()
       where id in (
         select id from inbound_event
         where state in ('received', 'parked') and next_attempt_at <= ? ${only}
         order by next_attempt_at limit ? for update skip locked)
       returning id, provider, event_id, kind, raw_body, attempts`,
      [
        addSeconds(input.now, input.claim_seconds),
        input.now,
        ...(input.ids ? [input.ids] : []),
        input.limit,
      ],
    )
    return rows
  }

  async close(input: {
    id: string
    state: "applied" | "ignored" | "dead"
    reason: string | null
    now: Date
  }): Promise<void> {
    await this.#db("inbound_event")
      .where({ id: input.id })
      .update({ state: input.state, last_error: input.reason, updated_at: input.now })
  }

  /** Its prerequisite is missing or a step failed: tried again later, and put aside after too many tries. */
  async park(input: {
    event: Pick<InboundEventRow, "id" | "attempts">
    error: string
    attempts_max: number
    now: Date
  }): Promise<void> {
    const { event, now } = input
    await this.#db("inbound_event")
      .where({ id: event.id })
      .update({
        state: event.attempts >= input.attempts_max ? "dead" : "parked",
        last_error: input.error.slice(0, 2000),
        next_attempt_at: retryAt(now, event.attempts),
        updated_at: now,
      })
  }

  /** Makes a dead event due again, as if it had never been tried. False when it is not dead. */
  async revive(id: string, now: Date): Promise<boolean> {
    const revived = await this.#db("inbound_event")
      .where({ id, state: "dead" })
      .update({ state: "received", attempts: 0, next_attempt_at: now, updated_at: now })
    return revived === 1
  }
}
