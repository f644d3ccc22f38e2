import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const WINDOW_DAYS = 35

/** Whoever captured it is still writing, or has died: after this long it has died. */
const GRACE_MINUTES = 2

export interface UnrecordedCapture {
  capture_id: string
  order_id: string
  /** Major units, as Medusa keeps them. */
  amount: string
  currency_code: string
}

/**
 * Settled captures that their order does not know of: Medusa captures first and notes it with the order afterwards, so
 * a process that dies in between leaves an order that looks unpaid. One read-only statement over three modules.
 */
export async function findUnrecordedCaptures(
  container: MedusaContainer,
  input: { limit: number },
): Promise<UnrecordedCapture[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw(
    `select c.id as capture_id, s.order_id, c.amount::text as amount, p.currency_code
     from capture c
     join payment p on p.id = c.payment_id and p.deleted_at is null
     join settlement s on s.payment_id = p.id and s.state = 'settled' and s.order_id is not null
     where c.deleted_at is null
       and c.created_at between now() - make_interval(days => ?) and now() - make_interval(mins => ?)
       and p.captured_at is not null and p.canceled_at is null
       and not exists (select from order_transaction t
                       where t.order_id = s.order_id and t.reference = 'capture'
                         and t.reference_id = c.id and t.deleted_at is null)
     order by c.created_at limit ?`,
    [WINDOW_DAYS, GRACE_MINUTES, input.limit],
  )
  return rows
}
