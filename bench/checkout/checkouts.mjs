import { call } from "../lib/http.mjs"

let count = 0
const nextEmail = () => `buyer-${++count}@buyers.test`

/** Medusa's own way, with the fewest calls it allows: cart with its item, collection, session, complete. */
export async function stockCheckout({ url, region_id, publishable_key, variant_id }) {
  const headers = { "x-publishable-api-key": publishable_key }
  const post = (path, body) => call(`${url}/store/${path}`, { headers, body })
  const { cart } = await post("carts", {
    region_id,
    email: nextEmail(),
    items: [{ variant_id, quantity: 1 }],
  })
  const { payment_collection } = await post("payment-collections", { cart_id: cart.id })
  await post(`payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  const began = performance.now()
  const { type } = await post(`carts/${cart.id}/complete`, {})
  const complete_ms = performance.now() - began
  if (type !== "order") throw new Error(`The cart became ${type}, not an order.`)
  return { complete_ms }
}

/** Ours: one call starts it, the card is confirmed, one call completes it; settled when the answer is there. */
export async function offerCheckout({ url, publishable_key, offer_id }) {
  const headers = { "x-publishable-api-key": publishable_key }
  const { checkout, token } = await call(`${url}/store/checkouts`, {
    headers,
    body: {
      offer_id,
      name: "Maya Iyer",
      email: nextEmail(),
      phone: "+1 415 555 0134",
      accepted_terms: true,
    },
  })
  const { intent_id, client_secret } = checkout.payment
  const confirmed = performance.now()
  await call(`${url}/sandbox/intents/${intent_id}/confirm`, {
    headers,
    body: {
      client_secret,
      card: {
        number: "4242 4242 4242 4242",
        exp_month: 12,
        exp_year: new Date().getUTCFullYear() + 3,
        cvc: "123",
      },
    },
  })
  const confirm_ms = performance.now() - confirmed
  const began = performance.now()
  const done = await call(`${url}/store/checkouts/${checkout.id}/complete`, {
    headers: { ...headers, "x-checkout-token": token },
    method: "POST",
    body: {},
  })
  const complete_ms = performance.now() - began
  if (done.checkout.status !== "settled") {
    throw new Error(`Checkout ${checkout.id} is ${done.checkout.status}, not settled.`)
  }
  return { confirm_ms, complete_ms }
}
