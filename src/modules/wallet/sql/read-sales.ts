import type { PriceBreakdown } from "#lib/http/common"
import type { LedgerDatabase } from "./ledger-database"
import { minor } from "./minor"

/** A sale as the ledger keeps it: what it posted is what was paid, whatever the rules say today. */
export interface PostedSale {
  order_line_item_id: string
  journal_id: string
  creator_id: string
  breakdown: PriceBreakdown
}

const SALES = {
  name: "tessera_sales",
  text: `select j.source_id, j.id, j.earner_id, j.currency_code, j.gross_minor, j.fee_minor, j.tax_minor, j.details,
           s.net_minor
      from ledger_journal j join ledger_sale s on s.journal_id = j.id
     where j.source_type = 'sale' and j.source_id = any ($1::text[])`,
}

interface SaleRow {
  source_id: string
  id: string
  earner_id: string
  currency_code: string
  gross_minor: string
  fee_minor: string
  tax_minor: string
  net_minor: string
  details: {
    discount_minor?: number
    fee_rate_bps?: number
    fee_fixed_minor?: number
    commission_rule_id?: string | null
  }
}

export async function readSales(
  database: LedgerDatabase,
  order_line_item_ids: string[],
): Promise<PostedSale[]> {
  const rows = await database.query<SaleRow>(SALES, [order_line_item_ids])
  return rows.map(({ details, ...row }) => ({
    order_line_item_id: row.source_id,
    journal_id: row.id,
    creator_id: row.earner_id,
    breakdown: {
      currency_code: row.currency_code,
      gross_minor: minor(row.gross_minor),
      discount_minor: details.discount_minor ?? 0,
      tax_minor: minor(row.tax_minor),
      fee_minor: minor(row.fee_minor),
      net_minor: minor(row.net_minor),
      fee_rate_bps: details.fee_rate_bps ?? 0,
      fee_fixed_minor: details.fee_fixed_minor ?? 0,
      commission_rule_id: details.commission_rule_id ?? null,
    },
  }))
}
