import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaService } from "@medusajs/framework/utils"
import { addSeconds, retryAt } from "#lib/clock"
import { notAllowed, notFound } from "#lib/errors"
import { parseOptions, type TesseraOptions } from "../../config/options"
import { type Intent, outcomeOf, readIntent } from "./domain/intent"
import { type CardInput, cardErrors, readCard } from "./domain/read-card"
import type { CardBehaviour } from "./domain/test-cards"
import { SandboxIntent } from "./models/sandbox-intent"
import { SandboxWebhook } from "./models/sandbox-webhook"

export interface DueWebhook {
  id: string
  body: string
  attempts: number
  deliveries: number
  repeat: number
}

/** A refund made at the processor itself. */
export interface SandboxRefund {
  id: string
  intent_id: string
  amount_minor: number
  currency_code: string
}

const CLAIM_SECONDS = 30
const ATTEMPTS_MAX = 60

/**
 * The far side of the payment provider: what a card processor's own servers would do.
 * It knows nothing of carts and orders, and its rows survive when ours are rolled back.
 */
export class SandboxModuleService extends MedusaService({ SandboxIntent, SandboxWebhook }) {
  readonly options: TesseraOptions
  private readonly database: Knex

  constructor(container: { __pg_connection__: Knex }, options: unknown) {
    super(container, options)
    this.options = parseOptions(options)
    this.database = container.__pg_connection__
  }

  /** Null when there is no such intent, or none with this client secret. */
  async findIntent(id: string, client_secret?: string): Promise<Intent | null> {
    const row = await this.database("sandbox_intent").where({ id }).first()
    if (!row || (client_secret !== undefined && row.client_secret !== client_secret)) return null
    return readIntent(row)
  }

  /**
   * The buyer presses pay. Confirming an intent that succeeded, or is being processed, changes nothing.
   * A refused card leaves the intent open with words for the buyer in `last_error`.
   * @throws notFound for an unknown id or a wrong secret, notAllowed for a cancelled intent.
   */
  async confirmIntent(input: {
    id: string
    client_secret: string
    card: CardInput
    now: Date
  }): Promise<Intent> {
    const intent = await this.open(input)
    if (intent.status === "succeeded" || intent.status === "processing") return intent

    const card = readCard(input.card, input.now)
    if (card.error) {
      return this.move(intent, { status: "requires_payment_method", last_error: card.error })
    }
    const { status, error } = outcomeOf(card.behaviour)
    return this.move(intent, {
      status,
      behaviour: card.behaviour,
      last_error: error ? cardErrors[error] : null,
      event_at:
        status === "succeeded" || status === "processing"
          ? this.eventAt(card.behaviour, input.now)
          : null,
    })
  }

  /** The buyer answers the bank's question (3-D Secure). Same errors as `confirmIntent`. */
  async authenticateIntent(input: {
    id: string
    client_secret: string
    outcome: "approve" | "reject"
    now: Date
  }): Promise<Intent> {
    const intent = await this.open(input)
    if (intent.status === "succeeded" || intent.status === "processing") return intent
    if (intent.status !== "requires_action") {
      throw notAllowed("This payment waits for a card, not for a confirmation. Enter a card first.")
    }
    return input.outcome === "approve"
      ? this.move(intent, {
          status: "succeeded",
          last_error: null,
          event_at: this.eventAt("authenticate", input.now),
        })
      : this.move(intent, {
          status: "requires_payment_method",
          last_error: cardErrors.authentication,
        })
  }

  /**
   * Somebody refunds in the processor's own dashboard. Announced by a webhook that is written with the refund itself.
   * @throws notFound for an unknown intent, notAllowed when less is left than is asked.
   */
  async refundIntent(input: {
    id: string
    /** Absent: all that is left. */
    amount_minor?: number | undefined
    now: Date
  }): Promise<SandboxRefund> {
    const id = generateEntityId(undefined, "sbxr")
    return this.database.transaction(async (trx) => {
      const row = await trx("sandbox_intent").where({ id: input.id }).forUpdate().first()
      if (!row) throw notFound(`There is no payment ${input.id.slice(0, 64)}.`)
      const intent = readIntent(row)
      const left_minor = intent.captured_minor - intent.refunded_minor
      const amount_minor = input.amount_minor ?? left_minor
      if (amount_minor <= 0 || amount_minor > left_minor) {
        throw notAllowed(`${left_minor} of this payment is left to refund.`, "over_refund")
      }
      await trx("sandbox_intent")
        .where({ id: intent.id })
        .update({
          refunds: trx.raw("refunds || jsonb_build_object(?::text, ?::bigint)", [id, amount_minor]),
          refunded_minor: intent.refunded_minor + amount_minor,
          updated_at: input.now,
        })
      const told = { kind: "refund.succeeded", data: { refund_id: id, amount_minor } }
      await trx("sandbox_webhook").insert(this.event(intent, input.now, told))
      return { id, intent_id: intent.id, amount_minor, currency_code: intent.currency_code }
    })
  }

  /** Takes due webhooks for this process; a card that confirms later succeeds at this moment. */
  async claimWebhooks(input: { now: Date; limit: number }): Promise<DueWebhook[]> {
    const claimed = await this.database.raw(
      `update sandbox_webhook set claimed_until = ?, attempts = attempts + 1, updated_at = now()
       where id in (
         select id from sandbox_webhook
         where delivered_at is null and deliver_at <= ? and attempts < ?
           and (claimed_until is null or claimed_until < ?)
         order by deliver_at limit ? for update skip locked)
       returning id, intent_id, body, attempts, deliveries, repeat`,
      [addSeconds(input.now, CLAIM_SECONDS), input.now, ATTEMPTS_MAX, input.now, input.limit],
    )
    const rows: (DueWebhook & { intent_id: string })[] = claimed.rows
    if (rows.length === 0) return []
    await this.database("sandbox_intent")
      .whereIn(
        "id",
        rows.map((row) => row.intent_id),
      )
      .where({ status: "processing" })
      .update({ status: "succeeded", captured_minor: this.database.ref("amount_minor") })
    return rows
  }

  /** Records an answer. `error` null means 2xx. */
  async recordDelivery(input: {
    webhook: DueWebhook
    error: string | null
    now: Date
  }): Promise<void> {
    const { webhook, error, now } = input
    const deliveries = webhook.deliveries + (error ? 0 : 1)
    await this.database("sandbox_webhook")
      .where({ id: webhook.id })
      .update({
        deliveries,
        last_error: error,
        claimed_until: null,
        deliver_at: error ? retryAt(now, webhook.attempts) : now,
        delivered_at: deliveries >= webhook.repeat ? now : null,
        updated_at: now,
      })
  }

  private async open(input: { id: string; client_secret: string }): Promise<Intent> {
    const intent = await this.findIntent(input.id, input.client_secret)
    if (!intent) throw notFound(`There is no payment ${input.id} with this secret.`)
    if (intent.status === "canceled") {
      throw notAllowed("This payment was cancelled. Start the checkout again.")
    }
    return intent
  }

  /** One state change and the event it causes, in one transaction; a lost race returns what won. */
  private async move(
    intent: Intent,
    to: Pick<Intent, "status" | "last_error"> & {
      behaviour?: CardBehaviour
      event_at?: Date | null
    },
  ): Promise<Intent> {
    await this.database.transaction(async (trx) => {
      const changed = await trx("sandbox_intent")
        .where({ id: intent.id, status: intent.status })
        .update({
          status: to.status,
          last_error: to.last_error ? JSON.stringify(to.last_error) : null,
          captured_minor: to.status === "succeeded" ? trx.ref("amount_minor") : 0,
          ...(to.behaviour ? { behaviour: to.behaviour } : {}),
          updated_at: trx.fn.now(),
        })
      if (changed === 0 || !to.event_at) return
      await trx("sandbox_webhook").insert(this.event({ ...intent, ...to }, to.event_at))
    })
    const moved = await this.findIntent(intent.id)
    if (!moved) throw notFound(`There is no payment ${intent.id} with this secret.`)
    return moved
  }

  private event(
    intent: Intent,
    at: Date,
    { kind, data }: { kind: string; data: object } = { kind: "payment_intent.succeeded", data: {} },
  ) {
    const event_id = generateEntityId(undefined, "evt")
    const body = JSON.stringify({
      id: event_id,
      type: kind,
      created: Math.floor(at.getTime() / 1000),
      data: {
        intent_id: intent.id,
        session_id: intent.session_id,
        amount_minor: intent.amount_minor,
        currency_code: intent.currency_code,
        ...data,
      },
    })
    return {
      id: generateEntityId(undefined, "sbxw"),
      intent_id: intent.id,
      event_id,
      kind,
      body,
      repeat: intent.behaviour === "repeat" ? 3 : 1,
      deliver_at: at,
    }
  }

  /** Every success is announced, as real processors do: most after a while, "repeat" before the buyer is back. */
  private eventAt(behaviour: CardBehaviour, now: Date): Date {
    if (behaviour === "repeat") return now
    return addSeconds(now, this.options.sandbox.delay_seconds)
  }
}
