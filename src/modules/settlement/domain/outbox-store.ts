import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { addSeconds, retryAt } from "#lib/clock"

export interface NewMessage {
  key: string
  kind: string
  to: string
  payload: Record<string, unknown>
}

export interface OutboxRow extends NewMessage {
  id: string
  channel: string
  attempts: number
}

/** pending -> sending -> sent, back to pending after a failure, dead after too many; an operator can revive it. */
export class OutboxStore {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** Adds what is not there yet; returns the ids that are new. */
  async enqueue(messages: NewMessage[]): Promise<string[]> {
    if (messages.length === 0) return []
    const rows = messages.map((message) => ({
      id: generateEntityId(undefined, "obox"),
      ...message,
      payload: JSON.stringify(message.payload),
    }))
    const added = await this.#db("outbox_message")
      .insert(rows)
      .onConflict("key")
      .ignore()
      .returning("id")
    return added.map((row) => row.id)
  }

  /**
   * Takes due messages for this process. A process that dies while sending leaves the row in `sending`;
   * its claim ends at `next_attempt_at` and the next worker sends it again: at least once.
   */
  async claim(input: {
    now: Date
    limit: number
    claim_seconds: number
    ids?: string[]
  }): Promise<OutboxRow[]> {
    const only = input.ids ? "and id = any(?)" : ""
    const { rows } = await this.#db.raw(
      `update outbox_message
       set state = 'sending', attempts = attempts + 1, next_attempt_at = ?, updated_at = now()
       where id in (
         select id from outbox_message
         where state in ('pending', 'sending') and next_attempt_at <= ? ${only}
         order by next_attempt_at limit ? for update skip locked)
       returning id, key, kind, channel, "to", payload, attempts`,
      [
        addSeconds(input.now, input.claim_seconds),
        input.now,
        ...(input.ids ? [input.ids] : []),
        input.limit,
      ],
    )
    return rows
  }

  async markSent(id: string, now: Date): Promise<void> {
    await this.#db("outbox_message")
      .where({ id })
      .update({ state: "sent", sent_at: now, last_error: null, updated_at: now })
  }

  async markFailed(input: {
    message: Pick<OutboxRow, "id" | "attempts">
    error: string
    attempts_max: number
    now: Date
  }): Promise<void> {
    const { message, now } = input
    await this.#db("outbox_message")
      .where({ id: message.id })
      .update({
        state: message.attempts >= input.attempts_max ? "dead" : "pending",
        last_error: input.error.slice(0, 2000),
        next_attempt_at: retryAt(now, message.attempts),
        updated_at: now,
      })
  }

  /** Makes a dead message due again, as if it had never been tried. False when it is not dead. */
  async revive(id: string, now: Date): Promise<boolean> {
    const revived = await this.#db("outbox_message")
      .where({ id, state: "dead" })
      .update({ state: "pending", attempts: 0, next_attempt_at: now, updated_at: now })
    return revived === 1
  }
}
