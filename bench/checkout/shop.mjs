import { operator } from "../lib/hosts.mjs"
import { call } from "../lib/http.mjs"

const PRICE = 19

/**
 * What a shop needs before its first sale, through Medusa's own admin API: region, key, and a digital product without
 * shipping profile or stock.
 */
export async function fillShop(url, { providers }) {
  const { token } = await call(`${url}/auth/user/emailpass`, { body: operator })
  const headers = { authorization: `Bearer ${token}` }
  const admin = (path, body) => call(`${url}/admin/${path}`, { headers, ...(body && { body }) })

  const { stores } = await admin("stores")
  const channel = stores[0].default_sales_channel_id
  const { region } = await admin("regions", {
    name: "United States",
    currency_code: "usd",
    countries: ["us"],
    payment_providers: providers,
  })
  const { api_key } = await admin("api-keys", { title: "Bench", type: "publishable" })
  await admin(`api-keys/${api_key.id}/sales-channels`, { add: [channel] })
  const { product } = await admin("products", {
    title: "A digital product",
    status: "published",
    options: [{ title: "Default", values: ["Default"] }],
    sales_channels: [{ id: channel }],
    variants: [
      {
        title: "Default",
        options: { Default: "Default" },
        manage_inventory: false,
        prices: [{ currency_code: "usd", amount: PRICE }],
      },
    ],
  })
  return {
    url,
    region_id: region.id,
    publishable_key: api_key.token,
    variant_id: product.variants[0].id,
  }
}

/** A creator with one published offer at the same price, made through the creator API. */
export async function publishOffer(url) {
  const credentials = { email: "asha@creators.test", password: "correct horse battery" }
  const auth = `${url}/auth/creator/emailpass`
  const registered = await call(`${auth}/register`, { body: credentials })
  await call(`${url}/creator/creators`, {
    body: { handle: "asha-rao", display_name: "Asha Rao" },
    headers: { authorization: `Bearer ${registered.token}` },
  })
  const { token } = await call(auth, { body: credentials })
  const headers = { authorization: `Bearer ${token}` }
  const { offer } = await call(`${url}/creator/offers`, {
    headers,
    body: {
      name: "Reading light",
      description: "How to see what the light does.",
      price_minor: PRICE * 100,
      currency_code: "usd",
      terms: "For your own use.",
      benefits: [{ kind: "link", title: "The course", config: { url: "https://example.com/c" } }],
    },
  })
  await call(`${url}/creator/offers/${offer.id}/publish`, { headers, method: "POST", body: {} })
  return offer.id
}
