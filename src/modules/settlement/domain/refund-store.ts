import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { retryAt } from "#lib/clock"

/** Minor units by order line. */
export type RefundLines = Record<string, number>

export interface RefundPostingRow {
  id: string
  refund_id: string
  lines: RefundLines | null
  state: "pending" | "posted" | "ignored"
  attempts: number
  last_error: string | null
}

/** pending -> posted | ignored, and nothing leads back. */
export class RefundStore {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  async find(refund_id: string): Promise<RefundPostingRow | null> {
    return (await this.#db("refund_posting").where({ refund_id }).first()) ?? null
  }

  /**
   * Fixes what each line gives back, once. Refunds of one payment plan one after the other, because each needs to know
   * what the others take; the lock is the settlement's row and is held for this one reading and writing only.
   */
  async plan(
    refund: { refund_id: string; payment_id: string; order_id: string; amount_minor: number },
    split: (trx: Knex) => Promise<RefundLines>,
  ): Promise<RefundLines> {
    const { refund_id } = refund
    return this.#db.transaction(async (trx) => {
      await trx("settlement").where({ payment_id: refund.payment_id }).forUpdate().first("id")
      const known = await trx("refund_posting").where({ refund_id }).first("lines")
      if (known?.lines) return known.lines
      const lines = await split(trx)
      const planned = { ...refund, lines: JSON.stringify(lines) }
      await trx("refund_posting")
        .insert({ id: generateEntityId(undefined, "rpst"), ...planned })
        .onConflict("refund_id")
        .merge(planned)
      return lines
    })
  }

  /** True to the one caller that ended it. */
  async close(input: {
    refund_id: string
    state: "posted" | "ignored"
    reason: string | null
    now: Date
  }): Promise<boolean> {
    await this.#open(input.refund_id)
    const changed = await this.#db("refund_posting")
      .where({ refund_id: input.refund_id, state: "pending" })
      .update({
        state: input.state,
        last_error: input.reason,
        posted_at: input.state === "posted" ? input.now : null,
        updated_at: input.now,
      })
    return changed > 0
  }

  /** Puts the next try off, a little longer each time. The sweeper never gives a refund up. */
  async postpone(input: { refund_id: string; error: string; now: Date }): Promise<void> {
    await this.#open(input.refund_id)
    const row = await this.find(input.refund_id)
    const attempts = (row?.attempts ?? 0) + 1
    await this.#db("refund_posting")
      .where({ refund_id: input.refund_id, state: "pending" })
      .update({
        attempts,
        last_error: input.error.slice(0, 2000),
        next_attempt_at: retryAt(input.now, Math.min(attempts, 9)),
        updated_at: input.now,
      })
  }

  async #open(refund_id: string): Promise<void> {
    await this.#db("refund_posting")
      .insert({ id: generateEntityId(undefined, "rpst"), refund_id })
      .onConflict("refund_id")
      .ignore()
  }
}
