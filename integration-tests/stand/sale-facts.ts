import type { Pool } from "pg"

/** What the database says of one checkout, from the card to the mail. */
export interface SaleFacts {
  orders: number
  /** Of the card processor. */
  charged_minor: number
  /** Payments Medusa holds as captured and not cancelled. */
  captured: number
  settlements: string[]
  sales: { gross_minor: number; fee_minor: number; net_minor: number }[]
  entitlements: number
  messages: { kind: string; to: string; state: string; key: string }[]
}

const count = async (database: Pool, sql: string, cart_id: string): Promise<number> => {
  const { rows } = await database.query<{ n: string | null }>(sql, [cart_id])
  return Number(rows[0]?.n ?? 0)
}

const orders = "select order_id from order_cart where cart_id = $1 and deleted_at is null"

const payments = `
  select p.* from payment p
    join cart_payment_collection cpc on cpc.payment_collection_id = p.payment_collection_id
   where cpc.cart_id = $1`

export async function readSaleFacts(database: Pool, cart_id: string): Promise<SaleFacts> {
  const rows = async <T extends object>(sql: string): Promise<T[]> =>
    (await database.query<T>(sql, [cart_id])).rows
  const sales = await rows<{ gross_minor: string; fee_minor: string; net_minor: string }>(
    `select gross_minor, fee_minor, net_minor from ledger_journal
      where source_type = 'sale'
        and source_id in (select item_id from order_item where order_id in (${orders}))`,
  )
  return {
    orders: await count(database, `select count(*) as n from (${orders}) o`, cart_id),
    charged_minor: await count(
      database,
      `select sum(i.captured_minor - i.refunded_minor) as n from sandbox_intent i
        where i.session_id in (select s.id from payment_session s
          join cart_payment_collection cpc on cpc.payment_collection_id = s.payment_collection_id
         where cpc.cart_id = $1)`,
      cart_id,
    ),
    captured: await count(
      database,
      `select count(*) as n from (${payments}) p
        where p.captured_at is not null and p.canceled_at is null`,
      cart_id,
    ),
    settlements: (
      await rows<{ state: string }>(
        `select state from settlement where payment_id in (select id from (${payments}) p)`,
      )
    ).map((row) => row.state),
    sales: sales.map((row) => ({
      gross_minor: Number(row.gross_minor),
      fee_minor: Number(row.fee_minor),
      net_minor: Number(row.net_minor),
    })),
    entitlements: await count(
      database,
      `select count(*) as n from entitlement where order_id in (${orders})`,
      cart_id,
    ),
    messages: await rows(
      `select kind, "to", state, key from outbox_message
        where key like any (select '%' || order_id || '%' from (${orders}) o)
           or payload::text like any (select '%' || order_id || '%' from (${orders}) o)
        order by kind`,
    ),
  }
}
