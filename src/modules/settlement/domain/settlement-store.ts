import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { retryAt } from "#lib/clock"

export interface SettlementRow {
  id: string
  payment_id: string
  order_id: string | null
  state: "pending" | "settled" | "failed"
  attempts: number
  last_error: string | null
  settled_at: Date | null
}

/** pending -> settled | failed, and nothing leads back. */
export class SettlementStore {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** The one row of this payment; made now if nobody made it. */
  async open(payment_id: string): Promise<SettlementRow> {
    await this.#db("settlement")
      .insert({ id: generateEntityId(undefined, "stlm"), payment_id })
      .onConflict("payment_id")
      .ignore()
    return this.#db("settlement").where({ payment_id }).first()
  }

  async find(payment_id: string): Promise<SettlementRow | null> {
    return (await this.#db("settlement").where({ payment_id }).first()) ?? null
  }

  /** Ends a settlement. False when it had ended before, so that whoever ended it tells of it, once. */
  async close(input: {
    payment_id: string
    order_id: string | null
    state: "settled" | "failed"
    reason: string | null
    now: Date
  }): Promise<boolean> {
    const changed = await this.#db("settlement")
      .where({ payment_id: input.payment_id, state: "pending" })
      .update({
        order_id: input.order_id,
        state: input.state,
        last_error: input.reason,
        settled_at: input.state === "settled" ? input.now : null,
        updated_at: input.now,
      })
    return changed > 0
  }

  /** Puts the next try off, a little longer each time. The sweeper never gives a captured payment up. */
  async postpone(input: { payment_id: string; error: string; now: Date }): Promise<void> {
    const row = await this.open(input.payment_id)
    const attempts = row.attempts + 1
    await this.#db("settlement")
      .where({ payment_id: input.payment_id, state: "pending" })
      .update({
        attempts,
        last_error: input.error.slice(0, 2000),
        next_attempt_at: retryAt(input.now, Math.min(attempts, 9)),
        updated_at: input.now,
      })
  }
}
