import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export interface CartOffers {
  email: string | null
  has_order: boolean
  lines: { offer_id: string; quantity: number }[]
}

/** The offers in a cart, one line each. Null for an unknown cart. One read-only statement over cart, order and offer. */
export async function findCartOffers(
  container: MedusaContainer,
  input: { cart_id: string },
): Promise<CartOffers | null> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw(
    `select c.email, f.id as offer_id, sum(li.quantity) as quantity,
            exists (select from order_cart oc where oc.cart_id = c.id and oc.deleted_at is null)
              as has_order
     from cart c
     left join cart_line_item li on li.cart_id = c.id and li.deleted_at is null
     left join offer f on f.product_id = li.product_id and f.deleted_at is null
     where c.id = ? and c.deleted_at is null
     group by c.id, f.id`,
    [input.cart_id],
  )
  const [first] = rows
  if (!first) return null
  return {
    email: first.email,
    has_order: first.has_order,
    lines: rows.flatMap((row: { offer_id: string | null; quantity: string }) =>
      row.offer_id ? [{ offer_id: row.offer_id, quantity: Number(row.quantity) }] : [],
    ),
  }
}
