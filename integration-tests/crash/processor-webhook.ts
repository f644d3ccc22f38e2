import type { Pool } from "pg"
import { signWebhook, WEBHOOK_SIGNATURE_HEADER } from "#lib/webhook-signature"
import { backendSecret } from "../stand/backend"

interface Forgery {
  secret?: string
  body?: string
  at?: Date
}

/** What the processor posts about a paid checkout: its own body, under a signature of our making. */
export class ProcessorWebhook {
  readonly #header: string

  private constructor(
    readonly body: string,
    header?: string,
    { secret = `sandbox/${backendSecret}`, at = new Date() }: Forgery = {},
  ) {
    this.#header = header ?? signWebhook(body, secret, at)
  }

  static async of(database: Pool, cart_id: string): Promise<ProcessorWebhook> {
    const { rows } = await database.query<{ body: string }>(
      `select w.body from sandbox_webhook w
         join sandbox_intent i on i.id = w.intent_id
         join payment_session s on s.id = i.session_id
         join cart_payment_collection c on c.payment_collection_id = s.payment_collection_id
        where c.cart_id = $1`,
      [cart_id],
    )
    const [row] = rows
    if (!row) throw new Error(`The processor has nothing to say about checkout ${cart_id}.`)
    return new ProcessorWebhook(row.body)
  }

  /** A forgery: signed by another, or at another time; a changed body keeps the true body's signature. */
  with({ secret, body, at }: Forgery): ProcessorWebhook {
    if (body !== undefined) return new ProcessorWebhook(body, this.#header)
    return new ProcessorWebhook(this.body, undefined, {
      ...(secret ? { secret } : {}),
      ...(at ? { at } : {}),
    })
  }

  /** Returns the status of the answer. */
  async sendTo(backend_url: string): Promise<number> {
    const response = await fetch(`${backend_url}/hooks/payments/sandbox`, {
      method: "POST",
      headers: { "content-type": "application/json", [WEBHOOK_SIGNATURE_HEADER]: this.#header },
      body: this.body,
    })
    await response.arrayBuffer()
    return response.status
  }
}
