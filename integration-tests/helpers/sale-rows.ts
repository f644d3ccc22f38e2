import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export interface SaleRows {
  orders: number
  payments: { captured: boolean; refunded: string }[]
  settlements: { state: string; last_error: string | null }[]
  journals: { gross_minor: number; fee_minor: number; net_minor: number }[]
  entitlements: { unit: number; customer_id: string | null; state: string }[]
  messages: { kind: string; to: string; state: string }[]
}

/** What one cart has become in the database; all that a test of "once" has to count. */
export async function saleRows(container: MedusaContainer, cart_id: string): Promise<SaleRows> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = async <T>(sql: string): Promise<T[]> => (await db.raw(sql, [cart_id])).rows
  const orders = "select order_id from order_cart where cart_id = ? and deleted_at is null"
  const payments = `select p.* from payment p
    join cart_payment_collection l on l.payment_collection_id = p.payment_collection_id
    where l.cart_id = ?`
  const journals = await rows<Record<"gross_minor" | "fee_minor" | "net_minor", string>>(
    `select gross_minor, fee_minor, net_minor from ledger_journal
     where source_type = 'sale' and source_id in (
       select item_id from order_item where order_id in (${orders}))`,
  )
  return {
    orders: (await rows(orders)).length,
    payments: await rows(
      `select p.captured_at is not null and p.canceled_at is null as captured,
              (select coalesce(sum(amount), 0)::text from refund r where r.payment_id = p.id)
                as refunded
       from (${payments}) p`,
    ),
    settlements: await rows(
      `select state, last_error from settlement where order_id in (${orders})`,
    ),
    journals: journals.map((row) => ({
      gross_minor: Number(row.gross_minor),
      fee_minor: Number(row.fee_minor),
      net_minor: Number(row.net_minor),
    })),
    entitlements: await rows(
      `select unit, customer_id, state from entitlement where order_id in (${orders}) order by id`,
    ),
    messages: await rows(
      `select kind, "to", state from outbox_message
       where exists (select from (${orders}) o where key like '%' || o.order_id || '%')
       order by kind`,
    ),
  }
}
