import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StoreLibraryItem, StoreLibraryResponse } from "#lib/http"
import { type MajorAmount, toMinor } from "#lib/money/to-minor"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"
import { findLibraryPage, type LibraryRow, libraryCursor } from "./find-library-page"
import { presentEntitlements } from "./present-entitlements"

interface OrderRow {
  id: string
  display_id: number
  currency_code: string
  items: { product_id: string | null; total: MajorAmount }[]
}

interface OfferRow {
  id: string
  product_id: string | null
  name: string
  slug: string
  creator_id: string
}

/** Everything a customer bought, newest first, as their library shows it. */
export async function listLibrary(
  container: MedusaContainer,
  input: {
    customer_id: string
    limit: number
    cursor?: string | undefined
    q?: string | undefined
    at: Date
  },
): Promise<StoreLibraryResponse> {
  const found = await findLibraryPage(container, input)
  const page = found.slice(0, input.limit)
  if (page.length === 0) return { items: [], next_cursor: null }

  const facts = await loadFacts(container, page)
  const entitlements = await container.resolve(ENTITLEMENT_MODULE).listEntitlements(
    {
      customer_id: input.customer_id,
      order_id: [...new Set(page.map((row) => row.order_id))],
    },
    { order: { created_at: "ASC", id: "ASC" } },
  )
  const display_ids = new Map(
    [...facts.orders.values()].map((order) => [order.id, Number(order.display_id)]),
  )
  const shown = await presentEntitlements(container, { entitlements, display_ids, at: input.at })
  const idsOf = (row: LibraryRow) =>
    new Set(
      entitlements
        .filter((one) => one.order_id === row.order_id && one.offer_id === row.offer_id)
        .map((one) => one.id),
    )
  const items = page.flatMap((row) => {
    const ids = idsOf(row)
    const item = itemOf(row, facts)
    return item ? [{ ...item, entitlements: shown.filter((one) => ids.has(one.id)) }] : []
  })
  const last = page.at(-1)
  return { items, next_cursor: found.length > input.limit && last ? libraryCursor(last) : null }
}

interface Facts {
  orders: Map<string, OrderRow>
  offers: Map<string, OfferRow>
  creators: Map<string, { id: string } & StoreLibraryItem["creator"]>
}

async function loadFacts(container: MedusaContainer, page: LibraryRow[]): Promise<Facts> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const ids = (key: "order_id" | "offer_id") => [...new Set(page.map((row) => row[key]))]
  const [orders, offers] = await Promise.all([
    query.graph({
      entity: "order",
      // Totals of items are computed only where the order's own is asked for too.
      fields: ["id", "display_id", "currency_code", "total", "items.product_id", "items.total"],
      filters: { id: ids("order_id") },
    }),
    query.graph({
      entity: "offer",
      fields: ["id", "product_id", "name", "slug", "creator_id"],
      filters: { id: ids("offer_id") },
    }),
  ])
  const creators = await query.graph({
    entity: "creator",
    fields: ["id", "handle", "display_name", "accent"],
    filters: { id: [...new Set((offers.data as OfferRow[]).map((offer) => offer.creator_id))] },
  })
  const byId = <T extends { id: string }>(rows: unknown[]) =>
    new Map((rows as T[]).map((row) => [row.id, row]))
  return {
    orders: byId(orders.data),
    offers: byId(offers.data),
    creators: byId(creators.data),
  }
}

function itemOf(row: LibraryRow, facts: Facts): Omit<StoreLibraryItem, "entitlements"> | null {
  const order = facts.orders.get(row.order_id)
  const offer = facts.offers.get(row.offer_id)
  const creator = offer && facts.creators.get(offer.creator_id)
  if (!order || !offer || !creator) return null
  const { handle, display_name, accent } = creator
  return {
    order_id: order.id,
    order_display_id: Number(order.display_id),
    purchased_at: row.purchased_at.toISOString(),
    price_minor: order.items
      .filter((item) => item.product_id === offer.product_id)
      .reduce((sum, item) => sum + toMinor(item.total, order.currency_code), 0),
    currency_code: order.currency_code,
    offer: { id: offer.id, name: offer.name, slug: offer.slug },
    creator: { handle, display_name, accent },
  }
}
