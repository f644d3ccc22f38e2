import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const WINDOW_DAYS = 35

/** Far longer than placing an order takes. */
const GRACE_MINUTES = 10

/**
 * Orders of our checkout that know neither their cart nor any money: a process died between making them and linking
 * them. Their cart is still open and becomes another order, so nobody will ever pay for these. An order that a host
 * makes without a cart is not one of them, because it does not carry the checkout's mark.
 */
export async function findOrphanedOrders(
  container: MedusaContainer,
  input: { limit: number },
): Promise<string[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw(
    `select o.id
     from "order" o
     where o.created_at between now() - make_interval(days => ?) and now() - make_interval(mins => ?)
       and o.canceled_at is null and o.deleted_at is null and o.status = 'pending'
       and jsonb_exists(o.metadata, 'tessera')
       and not exists (select from order_cart c where c.order_id = o.id)
       and not exists (select from order_payment_collection l where l.order_id = o.id)
       and not exists (select from settlement s
                       where s.payment_id = 'free/' || o.id and s.state = 'settled')
     order by o.created_at limit ?`,
    [WINDOW_DAYS, GRACE_MINUTES, input.limit],
  )
  return rows.map((row: { id: string }) => row.id)
}
