import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { freeOrderKey } from "#lib/free-order"

const WINDOW_DAYS = 35

/**
 * Captured payments that are not settled and are due, oldest first: the payment's row is the outbox (ADR 0003), so no
 * event is needed to know of them. One read-only anti-join over two modules' tables; asked page by page of the graph,
 * it would read every payment there is.
 */
export async function findUnsettledPayments(
  container: MedusaContainer,
  input: { limit: number },
): Promise<string[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw(
    `select p.id
     from payment p
     left join settlement s on s.payment_id = p.id
     where p.captured_at > now() - make_interval(days => ?)
       and p.canceled_at is null and p.deleted_at is null
       and (s.id is null or (s.state = 'pending' and s.next_attempt_at <= now()))
     order by p.captured_at limit ?`,
    [WINDOW_DAYS, input.limit],
  )
  return rows.map((row: { id: string }) => row.id)
}

/** How many captured payments wait to be settled, due or not, and since when the oldest does. */
export async function countUnsettledPayments(
  container: MedusaContainer,
): Promise<{ count: number; oldest_at: Date | null }> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw<{ rows: { count: number; oldest_at: Date | null }[] }>(
    `select count(*)::int as count, min(p.captured_at) as oldest_at
     from payment p
     left join settlement s on s.payment_id = p.id
     where p.captured_at > now() - make_interval(days => ?)
       and p.canceled_at is null and p.deleted_at is null
       and (s.id is null or s.state = 'pending')`,
    [WINDOW_DAYS],
  )
  return rows[0] ?? { count: 0, oldest_at: null }
}

/** Keys of orders with an offer of ours, without any payment and not settled. Whether they were free, settlement checks. */
export async function findUnsettledFreeOrders(
  container: MedusaContainer,
  input: { limit: number },
): Promise<string[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw(
    `select o.id
     from "order" o
     left join settlement s on s.payment_id = 'free/' || o.id
     where o.created_at > now() - make_interval(days => ?)
       and o.canceled_at is null and o.deleted_at is null and not o.is_draft_order
       and (s.id is null or (s.state = 'pending' and s.next_attempt_at <= now()))
       and not exists (select from order_payment_collection l
                       where l.order_id = o.id and l.deleted_at is null)
       and not exists (select from order_cart oc
                       join cart_payment_collection c on c.cart_id = oc.cart_id
                       where oc.order_id = o.id and oc.deleted_at is null and c.deleted_at is null)
       and exists (select from order_item i
                   join order_line_item li on li.id = i.item_id
                   join offer f on f.product_id = li.product_id
                   where i.order_id = o.id)
     order by o.created_at limit ?`,
    [WINDOW_DAYS, input.limit],
  )
  return rows.map((row: { id: string }) => freeOrderKey(row.id))
}
