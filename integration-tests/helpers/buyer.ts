import type { StoreCheckout } from "#lib/http"

export const cards = {
  good: "4242 4242 4242 4242",
  declined: "4000 0000 0000 0002",
  poor: "4000 0000 0000 9995",
  three_ds: "4000 0027 6000 3184",
  later: "4000 0000 0000 0077",
  webhook_first: "4000 0000 0000 0259",
} as const

interface Answer {
  status: number
  data: unknown
}

/** What the runner's axios instance is used for here; its answers are never thrown. */
export interface TestApi {
  get(path: string, config: object): Promise<Answer>
  post(path: string, body: unknown, config: object): Promise<Answer>
}

export interface TestAnswer<T> {
  status: number
  data: T & { message?: string; code?: string; type?: string }
}

/** A buyer's browser: the calls of the checkout page, in its order, with a stop wherever a test wants one. */
export class TestBuyer {
  token = ""
  checkout: StoreCheckout = undefined as unknown as StoreCheckout

  constructor(
    private readonly api: TestApi,
    private readonly headers: Record<string, string>,
    readonly email: string,
  ) {}

  async start(
    offer_id: string,
    body: object = {},
  ): Promise<TestAnswer<{ checkout: StoreCheckout }>> {
    const answer = await this.post<{ checkout: StoreCheckout; token: string }>("/store/checkouts", {
      offer_id,
      name: "Maya Iyer",
      email: this.email,
      phone: "+1 415 555 0134",
      accepted_terms: true,
      ...body,
    })
    if (answer.status === 201) {
      this.checkout = answer.data.checkout
      this.token = answer.data.token
    }
    return answer
  }

  async pay(number: string, card: object = {}) {
    const { intent_id = "", client_secret } = this.checkout.payment ?? {}
    return this.post<{ intent: { status: string; last_error: { code: string; message: string } } }>(
      `/sandbox/intents/${intent_id}/confirm`,
      { client_secret, card: { number, exp_month: 12, exp_year: 2032, cvc: "123", ...card } },
    )
  }

  async authenticate(outcome: "approve" | "reject") {
    const { intent_id = "", client_secret } = this.checkout.payment ?? {}
    return this.post<{ intent: { status: string; last_error: { code: string; message: string } } }>(
      `/sandbox/intents/${intent_id}/authenticate`,
      { client_secret, outcome },
    )
  }

  async complete() {
    return this.post<{ checkout: StoreCheckout }>(
      `/store/checkouts/${this.checkout.id}/complete`,
      {},
    )
  }

  async state() {
    return this.get<{ checkout: StoreCheckout }>(`/store/checkouts/${this.checkout.id}`)
  }

  /** Adds units of another offer to the cart. Medusa drops the payment session of a cart that changes; this asks anew. */
  async addToCart(variant_id: string | null, quantity: number) {
    const added = await this.post<{ cart: { payment_collection: { id: string } } }>(
      `/store/carts/${this.checkout.id}/line-items`,
      { variant_id, quantity },
    )
    const { data } = await this.get<{ cart: { payment_collection: { id: string } } }>(
      `/store/carts/${this.checkout.id}`,
    )
    await this.post(
      `/store/payment-collections/${data.cart.payment_collection.id}/payment-sessions`,
      { provider_id: "pp_sandbox_sandbox" },
    )
    this.checkout = (await this.state()).data.checkout
    return added
  }

  async get<T>(path: string): Promise<TestAnswer<T>> {
    return (await this.api.get(path, this.config())) as TestAnswer<T>
  }

  async post<T>(path: string, body: unknown): Promise<TestAnswer<T>> {
    return (await this.api.post(path, body, this.config())) as TestAnswer<T>
  }

  private config() {
    const token = this.token ? { "x-checkout-token": this.token } : {}
    return { headers: { ...this.headers, ...token }, validateStatus: () => true }
  }
}
