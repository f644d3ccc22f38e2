import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export interface RefundableLine {
  order_line_item_id: string
  creator_id: string
  currency_code: string
  gross_minor: number
  /** What can still be given back: not refunded, not disputed, not promised to a refund that is on its way. */
  left_minor: number
}

/**
 * The posted lines of an order and what is left of each, in the order in which they were bought.
 * One read-only statement over the tables of three modules, so that a refund that is planned but not posted yet is
 * counted exactly once. Takes the connection, because planning must read inside its own lock.
 */
export async function listRefundableLines(
  db: Knex,
  input: { order_id: string },
): Promise<RefundableLine[]> {
  const { rows } = await db.raw(
    `select s.line_id, s.earner_id, s.currency_code,
            s.net_minor + s.fee_minor + s.tax_minor as gross_minor,
            s.net_minor + s.fee_minor + s.tax_minor
              - s.refunded_net_minor - s.refunded_fee_minor - s.refunded_tax_minor
              - s.disputed_net_minor - s.disputed_fee_minor - s.disputed_tax_minor
              - coalesce((select sum((k.lines ->> s.line_id)::bigint) from refund_posting k
                          where k.order_id = ? and k.lines is not null
                            and not exists (select from ledger_journal j
                              where j.source_type = 'refund'
                                and j.source_id = k.refund_id || '/' || s.line_id)), 0)
              as left_minor
     from ledger_sale s
     where s.line_id in (select item_id from order_item where order_id = ?)
     order by s.line_id`,
    [input.order_id, input.order_id],
  )
  return rows.map((row: Record<string, string>) => ({
    order_line_item_id: row.line_id,
    creator_id: row.earner_id,
    currency_code: row.currency_code,
    gross_minor: Number(row.gross_minor),
    left_minor: Math.max(0, Number(row.left_minor)),
  }))
}
