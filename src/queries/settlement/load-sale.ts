import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type MajorAmount, toMinor } from "#lib/money/to-minor"
import type { BenefitRecord, OfferRecord } from "#modules/offer"

export type SoldOffer = OfferRecord & { benefits: BenefitRecord[] }

export interface SaleLine {
  order_line_item_id: string
  offer: SoldOffer
  quantity: number
  gross_minor: number
  discount_minor: number
  tax_minor: number
}

export interface Seller {
  id: string
  display_name: string
  handle: string
  email: string
}

/** An order as settlement sees it: only the lines that are offers; a host's other goods are not ours. */
export interface Sale {
  order_id: string
  order_display_id: number
  currency_code: string
  created_at: Date
  canceled: boolean
  total_minor: number
  email: string
  buyer_name: string
  customer: { id: string; has_account: boolean } | null
  /** Who was signed in when the checkout was started through our own route. */
  signed_in_customer_id: string | null
  lines: SaleLine[]
  sellers: Record<string, Seller>
}

interface Person {
  first_name?: string | null
  last_name?: string | null
}

/** What `orderFields` come back as; amounts are Medusa's major units. */
interface OrderRow {
  id: string
  display_id: number
  currency_code: string
  created_at: Date | string
  canceled_at: Date | string | null
  email: string | null
  metadata: { tessera?: { customer_id?: unknown } } | null
  total: MajorAmount
  billing_address: Person | null
  customer: (Person & { id: string; has_account: boolean }) | null
  items: {
    id: string
    product_id: string | null
    quantity: number
    total: MajorAmount
    tax_total: MajorAmount
    discount_total: MajorAmount
  }[]
}

const orderFields = [
  "id",
  "display_id",
  "currency_code",
  "created_at",
  "canceled_at",
  "email",
  "metadata",
  "total",
  "billing_address.first_name",
  "billing_address.last_name",
  "customer.id",
  "customer.has_account",
  "customer.first_name",
  "customer.last_name",
  "items.id",
  "items.product_id",
  "items.quantity",
  "items.total",
  "items.tax_total",
  "items.discount_total",
]

/** What was sold by whom to whom, from the order's own paid totals. Null when the order does not exist. */
export async function loadSale(
  container: MedusaContainer,
  input: { order_id: string },
): Promise<Sale | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const orders = await query.graph({
    entity: "order",
    fields: orderFields,
    filters: { id: input.order_id },
  })
  const order = orders.data[0] as unknown as OrderRow | undefined
  if (!order) return null

  const { items } = order
  const offers = await loadOffers(
    container,
    items.map((item) => item.product_id).filter((id) => typeof id === "string"),
  )
  const minor = (major: MajorAmount) => toMinor(major, order.currency_code)
  const signed_in = order.metadata?.tessera?.customer_id
  return {
    order_id: order.id,
    order_display_id: Number(order.display_id),
    currency_code: order.currency_code,
    created_at: new Date(order.created_at),
    canceled: order.canceled_at !== null,
    total_minor: minor(order.total),
    email: String(order.email ?? "")
      .trim()
      .toLowerCase(),
    buyer_name: nameOf(order.billing_address) || nameOf(order.customer) || String(order.email),
    customer: order.customer
      ? { id: order.customer.id, has_account: order.customer.has_account }
      : null,
    signed_in_customer_id: typeof signed_in === "string" ? signed_in : null,
    lines: items.flatMap((item) => {
      const offer = offers.get(item.product_id ?? "")
      if (!offer) return []
      return {
        order_line_item_id: item.id,
        offer,
        quantity: Number(item.quantity),
        gross_minor: minor(item.total),
        discount_minor: minor(item.discount_total),
        tax_minor: minor(item.tax_total),
      }
    }),
    sellers: await loadSellers(container, [...offers.values()]),
  }
}

async function loadOffers(
  container: MedusaContainer,
  product_ids: string[],
): Promise<Map<string, SoldOffer>> {
  if (product_ids.length === 0) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "offer",
    fields: ["*", "benefits.*"],
    filters: { product_id: product_ids },
  })
  const offers = data as unknown as SoldOffer[]
  return new Map(offers.map((offer) => [offer.product_id ?? "", offer]))
}

async function loadSellers(
  container: MedusaContainer,
  offers: SoldOffer[],
): Promise<Record<string, Seller>> {
  if (offers.length === 0) return {}
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "creator",
    fields: ["id", "display_name", "handle", "email"],
    filters: { id: [...new Set(offers.map((offer) => offer.creator_id))] },
  })
  return Object.fromEntries((data as Seller[]).map((seller) => [seller.id, seller]))
}

function nameOf(person: Person | null): string {
  return [person?.first_name, person?.last_name].filter(Boolean).join(" ").trim()
}
