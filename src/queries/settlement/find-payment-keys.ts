import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { freeOrderKey } from "#lib/free-order"

/** What an event may name: exactly one of them. */
export type PaymentHint = { order_id: string } | { payment_id: string } | { capture_id: string }

/** The settlements that an order, a payment or a capture is about and that are still to be made. */
export async function findPaymentKeys(
  container: MedusaContainer,
  hint: PaymentHint,
): Promise<string[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [column, id] =
    "order_id" in hint
      ? ["l.order_id", hint.order_id]
      : "payment_id" in hint
        ? ["p.id", hint.payment_id]
        : ["c.id", hint.capture_id]
  const payments = await db.raw(
    `select distinct p.id
     from payment p
     left join order_payment_collection l
       on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
     left join capture c on c.payment_id = p.id
     left join settlement s on s.payment_id = p.id
     where ${column} = ? and p.captured_at is not null and p.canceled_at is null
       and (s.id is null or s.state = 'pending')`,
    [id],
  )
  const keys = payments.rows.map((row: { id: string }) => row.id)
  if (!("order_id" in hint) || keys.length > 0) return keys
  const free = await db.raw(
    `select 1 from "order" o
     left join settlement s on s.payment_id = 'free/' || o.id
     where o.id = ? and (s.id is null or s.state = 'pending')
       and not exists (select from order_payment_collection l
                       where l.order_id = o.id and l.deleted_at is null)`,
    [hint.order_id],
  )
  return free.rows.length > 0 ? [freeOrderKey(hint.order_id)] : []
}
