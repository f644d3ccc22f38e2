import type { MedusaContainer } from "@medusajs/framework/types"
import { toCsvRow } from "#lib/csv"
import type { WalletLine } from "#lib/http/creator"
import { minorToDecimal } from "#lib/money/minor-to-decimal"
import type { LineFilters } from "#modules/wallet"
import { listWalletLines } from "./list-wallet-lines"

const PAGE = 500

const HEADER = [
  "Date (UTC)",
  "Type",
  "Order",
  "Offer",
  "Buyer",
  "Currency",
  "Paid by buyer",
  "Tax",
  "Fee",
  "Fee rate %",
  "Your share",
  "Balance",
  "Available from",
  "Journal",
]

/** The whole statement as CSV, page by page, so that its size never meets memory. Starts with a byte-order mark for Excel. */
export async function* exportWalletLines(
  container: MedusaContainer,
  filters: Omit<LineFilters, "limit" | "cursor">,
): AsyncGenerator<string> {
  yield `\uFEFF${toCsvRow(HEADER)}`
  let cursor: string | undefined
  do {
    const page = await listWalletLines(container, { ...filters, limit: PAGE, cursor })
    yield page.items.map(toRow).join("")
    cursor = page.next_cursor ?? undefined
  } while (cursor)
}

function toRow(line: WalletLine): string {
  const money = (amount_minor: number | null) =>
    amount_minor === null ? null : minorToDecimal(amount_minor, line.currency_code)
  return toCsvRow([
    line.at,
    line.kind,
    line.order?.display_id ?? null,
    line.offer?.name ?? null,
    line.buyer_name,
    line.currency_code.toUpperCase(),
    money(line.gross_minor),
    money(line.tax_minor),
    money(line.fee_minor),
    line.fee_rate_bps === null ? null : line.fee_rate_bps / 100,
    money(line.net_minor),
    money(line.balance_minor),
    line.releases_at,
    line.journal_id,
  ])
}
