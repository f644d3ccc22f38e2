import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export interface SessionPayment {
  id: string
  captured: boolean
  order_id: string | null
}

/** The payment a session became, and its order; null while nothing was authorised. */
export async function findSessionPayment(
  container: MedusaContainer,
  input: { session_id: string },
): Promise<SessionPayment | null> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw(
    `select p.id, p.captured_at is not null as captured, l.order_id
     from payment p
     left join order_payment_collection l
       on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
     where p.payment_session_id = ? and p.deleted_at is null
     order by (p.canceled_at is null) desc limit 1`,
    [input.session_id],
  )
  return rows[0] ?? null
}
