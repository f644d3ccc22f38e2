import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, PaymentActions } from "@medusajs/framework/utils"
import { invalidData, notAllowed, unexpectedState } from "#lib/errors"
import { toMajor } from "#lib/money/to-major"
import { toMinor } from "#lib/money/to-minor"
import { verifyWebhook, WEBHOOK_SIGNATURE_HEADER } from "#lib/webhook-signature"
import { IntentStore, type StoredIntent } from "./intent-store"
import { sessionStatusOf } from "./session-status"

interface SandboxProviderOptions extends Record<string, unknown> {
  /** Only for Medusa's own webhook route; Tessera's inbox checks signatures before it stores anything. */
  webhook_secret?: string
}

/** Test cards in the payment slot: registered as `pp_sandbox_sandbox`. Amounts leave Medusa's major units here. */
export class SandboxPaymentProvider extends AbstractPaymentProvider<SandboxProviderOptions> {
  static override identifier = "sandbox"
  readonly #intents: IntentStore
  readonly #db: Knex

  constructor(cradle: { __pg_connection__: Knex }, options: SandboxProviderOptions = {}) {
    super(cradle as unknown as Record<string, unknown>, options)
    this.#db = cradle.__pg_connection__
    this.#intents = new IntentStore(this.#db)
  }

  /** The data a client sent along is dropped: only the session's id, which Medusa sets, is used. */
  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const session_id = String(input.data?.session_id ?? input.context?.idempotency_key ?? "")
    if (!session_id) throw unexpectedState("A sandbox payment needs its session's id.")
    const intent = await this.#intents.create({ session_id, ...minorOf(input) })
    return { id: intent.id, data: dataOf(intent) }
  }

  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const id = intentIdOf(input.data)
    const { amount_minor, currency_code } = minorOf(input)
    if (!(await this.#intents.updateAmount(id, amount_minor, currency_code))) {
      throw notAllowed("This payment was made already, so its amount cannot change any more.")
    }
    return { data: dataOf(await this.#intents.retrieve(id)) }
  }

  /** Medusa deletes a session whenever its cart changes; one that was paid must stay. */
  async deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    if (!input.data?.intent_id) return {}
    const intent = await this.#intents.cancel(intentIdOf(input.data))
    if (intent.status === "succeeded" || intent.status === "processing") {
      throw notAllowed("This cart was paid already and cannot change any more. Complete it.")
    }
    return { data: dataOf(intent) }
  }

  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const intent = await this.#intents.retrieve(intentIdOf(input.data))
    return { data: dataOf(intent), status: sessionStatusOf(intent.status) }
  }

  /** The sandbox captures when it authorises, so there is nothing left to take; twice takes nothing twice. */
  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const intent = await this.#intents.retrieve(intentIdOf(input.data))
    if (intent.status !== "succeeded") {
      throw notAllowed(`The sandbox payment ${intent.id} is ${intent.status}; nothing to capture.`)
    }
    return { data: dataOf(intent) }
  }

  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const intent = await this.#intents.retrieve(intentIdOf(input.data))
    const key = input.context?.idempotency_key
    if (!key) throw unexpectedState("A sandbox refund needs its id as idempotency key.")
    const amount_minor = toMinor(input.amount, intent.currency_code)
    const processor_refund_id = await this.#madeThere(key)
    if (processor_refund_id) {
      const refund = { processor_refund_id, amount_minor, key }
      if (await this.#intents.adoptRefund(intent.id, refund)) return { data: dataOf(intent) }
      throw invalidData(`The processor has no refund ${processor_refund_id} that is not ours yet.`)
    }
    if (!(await this.#intents.refund(intent.id, amount_minor, key))) {
      throw invalidData("A refund cannot be larger than what was paid and not yet refunded.")
    }
    return { data: dataOf(intent) }
  }

  /**
   * A refund that began in the processor's dashboard names it in its metadata, and nothing is paid a second time.
   * Read from the table, because Medusa tells a provider no more of a refund than its id and its amount.
   */
  async #madeThere(refund_id: string): Promise<string | null> {
    const row = await this.#db("refund").where({ id: refund_id }).first("metadata")
    const id: unknown = row?.metadata?.tessera?.processor_refund_id
    return typeof id === "string" ? id : null
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: dataOf(await this.#intents.retrieve(intentIdOf(input.data))) }
  }

  async cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data: dataOf(await this.#intents.cancel(intentIdOf(input.data))) }
  }

  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const intent = await this.#intents.retrieve(intentIdOf(input.data))
    return { data: dataOf(intent), status: sessionStatusOf(intent.status) }
  }

  /**
   * For Medusa's own webhook route. Medusa 2.21 completes a stranger's cart for a session it does not know, so the
   * session must exist, be ours and match in amount and currency before any action is named.
   */
  async getWebhookActionAndData(
    payload: ProviderWebhookPayload["payload"],
  ): Promise<WebhookActionResult> {
    const refused = { action: PaymentActions.NOT_SUPPORTED }
    const secret = this.config.webhook_secret
    const body = Buffer.from(payload.rawData)
    const header = String(payload.headers[WEBHOOK_SIGNATURE_HEADER] ?? "")
    if (!secret || !verifyWebhook({ body, header, now: new Date() }, secret)) return refused

    const event = readEvent(body)
    if (event?.type !== "payment_intent.succeeded") return refused
    const intent = await this.#intents.retrieve(event.data.intent_id)
    const session = await this.#db("payment_session")
      .where({ id: intent.session_id, deleted_at: null })
      .first("provider_id", "amount", "currency_code")
    const matches =
      session?.provider_id === "pp_sandbox_sandbox" &&
      session.currency_code === event.data.currency_code &&
      toMinor(session.amount, session.currency_code) === event.data.amount_minor
    if (!matches || intent.status !== "succeeded") return refused
    return {
      action: PaymentActions.SUCCESSFUL,
      data: {
        session_id: intent.session_id,
        amount: toMajor(event.data.amount_minor, event.data.currency_code),
      },
    }
  }
}

interface SandboxEvent {
  type: string
  data: { intent_id: string; amount_minor: number; currency_code: string }
}

/** Called after the signature was checked, so its shape is ours. */
function readEvent(body: Buffer): SandboxEvent | null {
  const parsed: unknown = JSON.parse(body.toString("utf8"))
  return typeof parsed === "object" && parsed !== null ? (parsed as SandboxEvent) : null
}

function minorOf(input: Pick<InitiatePaymentInput, "amount" | "currency_code">) {
  const currency_code = input.currency_code.toLowerCase()
  return { amount_minor: toMinor(input.amount, currency_code), currency_code }
}

function intentIdOf(data: Record<string, unknown> | undefined): string {
  const id = data?.intent_id
  if (typeof id !== "string" || !id) throw unexpectedState("This payment has no sandbox intent.")
  return id
}

/** Kept on Medusa's payment session and readable by the buyer, so it holds nothing that they may not see. */
function dataOf(intent: StoredIntent): Record<string, unknown> {
  return {
    intent_id: intent.id,
    session_id: intent.session_id,
    client_secret: intent.client_secret,
    status: intent.status,
    last_error: intent.last_error,
  }
}
