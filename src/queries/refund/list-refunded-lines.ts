import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Lines of an order that were paid for and have been refunded in full. Once nothing at all is left of what was paid,
 * the lines that cost nothing belong to them: they came with the rest.
 */
export async function listRefundedLines(db: Knex, input: { order_id: string }): Promise<string[]> {
  const { rows } = await db.raw(
    `with line as (
       select i.item_id as id,
              s.net_minor + s.fee_minor + s.tax_minor
                - s.refunded_net_minor - s.refunded_fee_minor - s.refunded_tax_minor as left_minor
       from (select distinct item_id from order_item where order_id = ?) i
       left join ledger_sale s on s.line_id = i.item_id)
     select id from line
     where left_minor = 0
        or (left_minor is null and not exists (select from line where left_minor > 0))`,
    [input.order_id],
  )
  return rows.map((row: { id: string }) => row.id)
}
