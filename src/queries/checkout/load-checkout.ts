import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toMinor } from "#lib/money/to-minor"

/** Where one checkout stands, in Medusa's tables and in ours. Ids and facts; nothing rendered. */
export interface CheckoutFacts {
  id: string
  email: string
  name: string
  currency_code: string
  amount_minor: number
  product_id: string | null
  created_at: Date
  hold: { state: string; expires_at: Date } | null
  session: {
    id: string
    provider_id: string
    status: string
    data: Record<string, unknown>
  } | null
  order: { id: string; display_id: number } | null
  payment: { id: string; captured: boolean } | null
  settlement: { state: "pending" | "settled" | "failed"; last_error: string | null } | null
}

/**
 * One read-only statement over the tables of six modules, because a buyer's page asks for this again and again and the
 * complete route asks before and after it works. Null when the cart does not exist.
 */
const sql = `
  select c.id, c.email, c.currency_code, c.created_at, c.metadata,
         item.product_id,
         pc.amount as collection_amount,
         ps.id as session_id, ps.provider_id, ps.status as session_status, ps.data as session_data,
         o.id as order_id, o.display_id,
         p.id as payment_id, p.captured_at is not null and p.canceled_at is null as captured,
         s.state as settlement_state, s.last_error as settlement_error,
         r.state as hold_state, r.expires_at as hold_expires_at
  from cart c
  left join lateral (
    select product_id from cart_line_item
    where cart_id = c.id and deleted_at is null order by created_at, id limit 1) item on true
  left join cart_payment_collection cpc on cpc.cart_id = c.id and cpc.deleted_at is null
  left join payment_collection pc
    on pc.id = cpc.payment_collection_id and pc.deleted_at is null
  left join lateral (
    select * from payment_session
    where payment_collection_id = pc.id and deleted_at is null
    order by (authorized_at is not null) desc, created_at desc limit 1) ps on true
  left join order_cart oc on oc.cart_id = c.id and oc.deleted_at is null
  left join "order" o on o.id = oc.order_id and o.deleted_at is null
  left join lateral (
    select * from payment
    where payment_collection_id = pc.id and deleted_at is null
    order by (canceled_at is null) desc, created_at desc limit 1) p on true
  left join settlement s on s.payment_id = coalesce(p.id, 'free/' || o.id)
  left join offer f on f.product_id = item.product_id and f.deleted_at is null
  left join offer_reservation r on r.key = c.id || '/' || f.id
  where c.id = ? and c.deleted_at is null`

export async function loadCheckout(
  container: MedusaContainer,
  input: { id: string },
): Promise<CheckoutFacts | null> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw(sql, [input.id])
  const row = rows[0]
  return row ? read(row) : null
}

interface Row {
  id: string
  email: string | null
  currency_code: string
  created_at: Date
  metadata: { tessera?: { name?: string } } | null
  product_id: string | null
  collection_amount: string | null
  session_id: string | null
  provider_id: string
  session_status: string
  session_data: Record<string, unknown> | null
  order_id: string | null
  display_id: number
  payment_id: string | null
  captured: boolean
  settlement_state: "pending" | "settled" | "failed" | null
  settlement_error: string | null
  hold_state: string | null
  hold_expires_at: Date
}

function read(row: Row): CheckoutFacts {
  const { currency_code } = row
  return {
    id: row.id,
    email: row.email ?? "",
    name: row.metadata?.tessera?.name ?? "",
    currency_code,
    // No collection was made for a cart that costs nothing.
    amount_minor: toMinor(row.collection_amount ?? 0, currency_code),
    product_id: row.product_id,
    created_at: row.created_at,
    hold: row.hold_state ? { state: row.hold_state, expires_at: row.hold_expires_at } : null,
    session: row.session_id
      ? {
          id: row.session_id,
          provider_id: row.provider_id,
          status: row.session_status,
          data: row.session_data ?? {},
        }
      : null,
    order: row.order_id ? { id: row.order_id, display_id: Number(row.display_id) } : null,
    payment: row.payment_id ? { id: row.payment_id, captured: row.captured } : null,
    settlement: row.settlement_state
      ? { state: row.settlement_state, last_error: row.settlement_error }
      : null,
  }
}
