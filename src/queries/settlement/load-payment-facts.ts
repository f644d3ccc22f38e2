import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderOfFreeKey } from "#lib/free-order"

/** Where a payment's money stands and what it was paid for. */
export interface PaymentFacts {
  order_id: string | null
  cart_id: string | null
  payment_collection_id: string | null
  /** False where a crash came between the order and its link to the money. */
  is_linked: boolean
  captured_at: Date | null
  canceled: boolean
  /** Everything that was captured has gone back. */
  refunded: boolean
  /** Everything captured for the order, by this payment and others, in major units; null for a free order. */
  order_captured: string | null
}

/**
 * Null for an unknown payment. For `free/<order id>` the order stands for itself, captured when it was placed.
 * Medusa links an order to its cart and to its money in two writes; after a crash between them the cart still tells
 * which order was paid.
 * One read-only statement over the tables of three modules: the truth of a payment is spread over all of them, and
 * this is asked on every settlement.
 */
export async function loadPaymentFacts(
  container: MedusaContainer,
  input: { payment_id: string },
): Promise<PaymentFacts | null> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const free = orderOfFreeKey(input.payment_id)
  const { rows } = free
    ? await db.raw(
        `select o.id as order_id, oc.cart_id, null as payment_collection_id, true as is_linked,
                o.created_at as captured_at, false as canceled, false as refunded, null as order_captured
         from "order" o
         left join order_cart oc on oc.order_id = o.id and oc.deleted_at is null
         where o.id = ? and o.deleted_at is null`,
        [free],
      )
    : await db.raw(
        `select l.order_id, coalesce(oc.cart_id, l.cart_id) as cart_id, p.payment_collection_id,
                l.is_linked, p.captured_at, p.canceled_at is not null as canceled,
                (select sum(c.amount) from capture c
                 join payment q on q.id = c.payment_id and q.canceled_at is null
                 where c.deleted_at is null
                   and (q.payment_collection_id = p.payment_collection_id
                     or q.payment_collection_id in (
                       select payment_collection_id from order_payment_collection
                       where order_id = l.order_id and deleted_at is null))) as order_captured,
                coalesce((select sum(r.amount) from refund r
                          where r.payment_id = p.id and r.deleted_at is null), 0)
                  >= p.amount as refunded
         from payment p
         left join lateral (
           select cpc.cart_id, coalesce(mine.order_id, opc.order_id) as order_id,
                  mine.order_id is null or mine.order_id is not distinct from opc.order_id as is_linked
           from (select) one
           left join cart_payment_collection cpc
             on cpc.payment_collection_id = p.payment_collection_id and cpc.deleted_at is null
           left join order_cart mine on mine.cart_id = cpc.cart_id and mine.deleted_at is null
           left join order_payment_collection opc
             on opc.payment_collection_id = p.payment_collection_id and opc.deleted_at is null
           order by is_linked desc limit 1) l on true
         left join order_cart oc on oc.order_id = l.order_id and oc.deleted_at is null
         where p.id = ? and p.deleted_at is null`,
        [input.payment_id],
      )
  return rows[0] ?? null
}
