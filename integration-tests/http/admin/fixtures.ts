import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { breakdownPrice } from "#lib/money/price-breakdown"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"
import { OFFER_MODULE } from "#modules/offer"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { WALLET_MODULE } from "#modules/wallet"

const platformRule = {
  id: null,
  rate_bps: 1500,
  fixed_minor: 0,
  min_minor: null,
  max_minor: null,
}

/** A published offer of 19.00 dollars with its Medusa product. */
export async function createOffer(
  container: MedusaContainer,
  input: { creator_id: string; slug: string },
) {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [{ title: "Reading light", options: [{ title: "Default", values: ["Default"] }] }],
    },
  })
  const product = result[0]
  if (!product) throw new Error("No product was created.")
  const [offer] = await container.resolve(OFFER_MODULE).createOffers([
    {
      creator_id: input.creator_id,
      product_id: product.id,
      slug: input.slug,
      name: "Reading light",
      price_minor: 1900,
      currency_code: "usd",
      supply: 10,
      sold: 2,
      held: 1,
      status: "published",
    },
  ])
  if (!offer) throw new Error("No offer was created.")
  return { ...offer, product_id: product.id }
}

/** An order of one unit of a product at 19.00 dollars; without `product_id`, of something that is no offer. */
export async function createOrder(container: MedusaContainer, product_id?: string) {
  const order = await container.resolve(Modules.ORDER).createOrders({
    email: "maya@buyers.test",
    currency_code: "usd",
    items: [
      { title: "Reading light", quantity: 1, unit_price: 19, ...(product_id && { product_id }) },
    ],
  })
  const line = order.items?.[0]
  if (!line) throw new Error("The order has no line.")
  return { id: order.id, line_id: line.id }
}

/** Everything settlement leaves behind for such an order. */
export async function settleOrder(
  container: MedusaContainer,
  input: {
    order: { id: string; line_id: string }
    offer: { id: string; name: string; creator_id: string }
  },
) {
  const { order, offer } = input
  const at = new Date()
  await container.resolve(WALLET_MODULE).postSales([
    {
      order_line_item_id: order.line_id,
      order_id: order.id,
      order_display_id: 1,
      creator_id: offer.creator_id,
      offer_id: offer.id,
      offer_name: offer.name,
      buyer_name: "Maya Iyer",
      breakdown: breakdownPrice({
        gross_minor: 1900,
        discount_minor: 0,
        tax_minor: 0,
        currency_code: "usd",
        rule: platformRule,
      }),
      effective_at: at,
    },
  ])
  await container.resolve(ENTITLEMENT_MODULE).ensureEntitlements(order.id, [
    {
      creator_id: offer.creator_id,
      offer_id: offer.id,
      benefit_id: "bnft_test",
      kind: "link",
      order_id: order.id,
      order_line_item_id: order.line_id,
      unit: 1,
      customer_id: null,
      email: "maya@buyers.test",
      title: "The course",
      starts_at: at,
      ends_at: null,
    },
  ])
  const settlements = container.resolve(SETTLEMENT_MODULE)
  await settlements.createSettlements({
    payment_id: `pay_${order.id}`,
    order_id: order.id,
    state: "settled",
    attempts: 1,
    next_attempt_at: at,
    settled_at: at,
  })
  await settlements.outbox.enqueue([
    { key: `purchase/${order.id}`, kind: "purchase", to: "maya@buyers.test", payload: {} },
    {
      key: `sale/${order.id}/${offer.creator_id}`,
      kind: "sale",
      to: "asha-rao@creators.test",
      payload: {},
    },
  ])
}
