import { randomBytes } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { unexpectedState } from "#lib/errors"

export interface StoredIntent {
  id: string
  session_id: string
  client_secret: string
  amount_minor: number
  currency_code: string
  status: string
  last_error: { code: string; message: string } | null
}

function read(row: Record<string, unknown>): StoredIntent {
  return { ...(row as unknown as StoredIntent), amount_minor: Number(row.amount_minor) }
}

/** Our calls to the processor: the SQL stands where an SDK's HTTP calls would. */
export class IntentStore {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** One intent per session, however often it is asked for. */
  async create(input: {
    session_id: string
    amount_minor: number
    currency_code: string
  }): Promise<StoredIntent> {
    const id = generateEntityId(undefined, "sbxi")
    const { rows } = await this.#db.raw(
      `insert into sandbox_intent (id, session_id, client_secret, amount_minor, currency_code)
       values (?, ?, ?, ?, ?)
       on conflict (session_id) do update set updated_at = now()
       returning *`,
      [
        id,
        input.session_id,
        `${id}_secret_${randomBytes(18).toString("base64url")}`,
        input.amount_minor,
        input.currency_code,
      ],
    )
    return read(rows[0])
  }

  async retrieve(id: string): Promise<StoredIntent> {
    const row = await this.#db("sandbox_intent").where({ id }).first()
    if (!row) throw unexpectedState(`The sandbox knows no intent ${id}.`)
    return read(row)
  }

  /** False when the intent was confirmed already, so that its amount cannot change any more. */
  async updateAmount(id: string, amount_minor: number, currency_code: string): Promise<boolean> {
    const changed = await this.#db("sandbox_intent")
      .where({ id })
      .where((either) =>
        either
          .whereIn("status", ["requires_payment_method", "requires_action"])
          .orWhere({ amount_minor, currency_code }),
      )
      .update({ amount_minor, currency_code, updated_at: this.#db.fn.now() })
    return changed > 0
  }

  /** Cancels what was not paid; a paid intent stays as it is, because money goes back by a refund only. */
  async cancel(id: string): Promise<StoredIntent> {
    await this.#db("sandbox_intent")
      .where({ id })
      .whereIn("status", ["requires_payment_method", "requires_action"])
      .update({ status: "canceled", updated_at: this.#db.fn.now() })
    return this.retrieve(id)
  }

  /** Refunds once per key. False when the rest that can be refunded is smaller than `amount_minor`. */
  async refund(id: string, amount_minor: number, key: string): Promise<boolean> {
    const { rowCount } = await this.#db.raw(
      `update sandbox_intent
       set refunds = refunds || jsonb_build_object(?::text, ?::bigint),
           refunded_minor = refunded_minor + ?, updated_at = now()
       where id = ? and not jsonb_exists(refunds, ?) and refunded_minor + ? <= captured_minor`,
      [key, amount_minor, amount_minor, id, key, amount_minor],
    )
    if (rowCount > 0) return true
    return this.#hasRefund(id, key)
  }

  /**
   * Takes a refund that was made at the processor for the one of this key: no money moves. False when there is no such
   * refund of this amount, or another key took it; so one refund there is one refund here.
   */
  async adoptRefund(
    id: string,
    refund: { processor_refund_id: string; amount_minor: number; key: string },
  ): Promise<boolean> {
    const { processor_refund_id, amount_minor, key } = refund
    await this.#db.raw(
      `update sandbox_intent
       set refunds = (refunds - ?::text) || jsonb_build_object(?::text, ?::bigint), updated_at = now()
       where id = ? and (refunds ->> ?)::bigint = ? and not jsonb_exists(refunds, ?)`,
      [processor_refund_id, key, amount_minor, id, processor_refund_id, amount_minor, key],
    )
    return this.#hasRefund(id, key)
  }

  async #hasRefund(id: string, key: string): Promise<boolean> {
    const row = await this.#db("sandbox_intent")
      .where({ id })
      .whereRaw("jsonb_exists(refunds, ?)", [key])
      .first("id")
    return Boolean(row)
  }
}
