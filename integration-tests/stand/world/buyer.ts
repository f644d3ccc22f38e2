import type {
  CheckoutResponse,
  CheckoutStateResponse,
  SandboxIntentResponse,
  StoreCheckout,
} from "#lib/http"
import { type HttpAnswer, http, httpOk } from "../http"

export const cards = {
  good: "4242 4242 4242 4242",
  declined: "4000 0000 0000 0002",
  poor: "4000 0000 0000 9995",
  threeDS: "4000 0027 6000 3184",
  later: "4000 0000 0000 0077",
  webhookFirst: "4000 0000 0000 0259",
} as const

export interface Shop {
  backend_url: string
  publishable_key: string
}

let count = 0

/** One buyer at one checkout, calling what the checkout page calls, in the order it does. */
export class BuyerCheckout {
  readonly #shop: Shop
  readonly #token: string

  private constructor(
    shop: Shop,
    token: string,
    readonly checkout: StoreCheckout,
  ) {
    this.#shop = shop
    this.#token = token
  }

  static async begin(
    shop: Shop,
    offer_id: string,
    email = `buyer-${++count}@buyers.test`,
  ): Promise<BuyerCheckout> {
    const { checkout, token } = await httpOk<CheckoutResponse>(
      `${shop.backend_url}/store/checkouts`,
      {
        body: {
          offer_id,
          name: "Maya Iyer",
          email,
          phone: "+1 415 555 0134",
          accepted_terms: true,
        },
        headers: { "x-publishable-api-key": shop.publishable_key },
      },
    )
    return new BuyerCheckout(shop, token, checkout)
  }

  get id(): string {
    return this.checkout.id
  }

  get email(): string {
    return this.checkout.email
  }

  /** The same checkout through another process of the same application. */
  through(backend_url: string): BuyerCheckout {
    return new BuyerCheckout({ ...this.#shop, backend_url }, this.#token, this.checkout)
  }

  #headers(): Record<string, string> {
    return {
      "x-publishable-api-key": this.#shop.publishable_key,
      "x-checkout-token": this.#token,
    }
  }

  pay(number: string): Promise<HttpAnswer<SandboxIntentResponse>> {
    const { payment } = this.checkout
    if (!payment) throw new Error(`Checkout ${this.id} has nothing to pay.`)
    return http(`${this.#shop.backend_url}/sandbox/intents/${payment.intent_id}/confirm`, {
      body: {
        client_secret: payment.client_secret,
        card: { number, exp_month: 12, exp_year: new Date().getUTCFullYear() + 3, cvc: "123" },
      },
      headers: this.#headers(),
    })
  }

  complete(): Promise<HttpAnswer<CheckoutStateResponse>> {
    return http(`${this.#shop.backend_url}/store/checkouts/${this.id}/complete`, {
      method: "POST",
      body: {},
      headers: this.#headers(),
    })
  }

  async state(): Promise<StoreCheckout> {
    const { checkout } = await httpOk<CheckoutStateResponse>(
      `${this.#shop.backend_url}/store/checkouts/${this.id}`,
      { headers: this.#headers() },
    )
    return checkout
  }
}
