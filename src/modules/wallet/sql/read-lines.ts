import type { Page } from "#lib/http/common"
import type { WalletLine } from "#lib/http/creator"
import { decodeCursor, encodeCursor } from "../domain/line-cursor"
import type { LedgerDatabase } from "./ledger-database"
import { minor } from "./minor"

export interface LineFilters {
  creator_id: string
  currency_code?: string | undefined
  kind?: string | undefined
  offer_id?: string | undefined
  /** Half-open: from <= at < to. */
  from?: Date | undefined
  to?: Date | undefined
  limit: number
  cursor?: string | undefined
}

const LINES = {
  name: "tessera_lines",
  text: `select j.id, j.earner_seq, j.kind, j.effective_at, j.currency_code, j.net_minor, j.balance_minor,
           j.gross_minor, j.fee_minor, j.tax_minor, j.details,
           case when s.pending_minor > 0 then s.releases_at end as releases_at
      from ledger_journal j left join ledger_sale s on s.journal_id = j.id
     where j.earner_id = $1 and ($2::bigint is null or j.earner_seq < $2)
       and ($3::text is null or j.currency_code = $3) and ($4::text is null or j.kind = $4)
       and ($5::text is null or j.details ->> 'offer_id' = $5)
       and ($6::timestamptz is null or j.effective_at >= $6) and ($7::timestamptz is null or j.effective_at < $7)
     order by j.earner_seq desc limit $8`,
}

interface LineRow {
  id: string
  earner_seq: string
  kind: string
  effective_at: Date
  currency_code: string
  net_minor: string
  balance_minor: string
  gross_minor: string | null
  fee_minor: string | null
  tax_minor: string | null
  details: Partial<Record<LineDetail, string | number | null>>
  releases_at: Date | null
}

type LineDetail =
  | "offer_id"
  | "offer_name"
  | "order_id"
  | "order_display_id"
  | "buyer_name"
  | "fee_rate_bps"
  | "commission_rule_id"

/** Newest first. One read of the earner's own chain, whatever the size of the ledger. */
export async function readLines(
  database: LedgerDatabase,
  filters: LineFilters,
): Promise<Page<WalletLine>> {
  const rows = await database.query<LineRow>(LINES, [
    filters.creator_id,
    filters.cursor === undefined ? null : decodeCursor(filters.cursor),
    filters.currency_code ?? null,
    filters.kind ?? null,
    filters.offer_id ?? null,
    filters.from ?? null,
    filters.to ?? null,
    filters.limit + 1,
  ])
  const page = rows.slice(0, filters.limit)
  const last = page.at(-1)
  return {
    items: page.map(toLine),
    next_cursor: rows.length > page.length && last ? encodeCursor(minor(last.earner_seq)) : null,
  }
}

function toLine(row: LineRow): WalletLine {
  const { details } = row
  const priced = row.gross_minor !== null
  return {
    id: row.id,
    journal_id: row.id,
    kind: row.kind,
    at: row.effective_at.toISOString(),
    currency_code: row.currency_code,
    net_minor: minor(row.net_minor),
    balance_minor: minor(row.balance_minor),
    gross_minor: amount(row.gross_minor),
    fee_minor: amount(row.fee_minor),
    tax_minor: amount(row.tax_minor),
    fee_rate_bps: priced ? numberOf(details.fee_rate_bps) : null,
    commission_rule_id: priced ? textOf(details.commission_rule_id) : null,
    releases_at: row.releases_at?.toISOString() ?? null,
    offer: details.offer_id
      ? { id: String(details.offer_id), name: textOf(details.offer_name) ?? "" }
      : null,
    order: details.order_id
      ? { id: String(details.order_id), display_id: Number(details.order_display_id ?? 0) }
      : null,
    buyer_name: textOf(details.buyer_name),
  }
}

function amount(value: string | null): number | null {
  return value === null ? null : minor(value)
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

function numberOf(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value)
}
