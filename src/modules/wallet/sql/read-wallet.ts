import type { WalletBalance, WalletResponse } from "#lib/http/creator"
import type { LedgerDatabase } from "./ledger-database"
import { minor } from "./minor"

const BALANCES = {
  name: "tessera_balances",
  text: `select earner_id, currency_code, pending_minor, available_minor, reserved_minor, receivable_minor, paid_out_minor,
           case when earned_on = (now() at time zone 'UTC')::date then earned_minor else 0 end as today_minor
           from ledger_wallet where earner_id = any ($1::text[]) order by currency_code`,
}

const RELEASES = {
  name: "tessera_releases",
  text: `select currency_code, sum(pending_minor)::bigint as amount_minor, max(releases_at) as releases_at
           from ledger_sale where earner_id = $1 and pending_minor > 0
          group by currency_code, (releases_at at time zone 'UTC')::date
          order by max(releases_at), currency_code limit 366`,
}

const VERSIONS = {
  name: "tessera_versions",
  text: "select earner_id, seq from ledger_earner where earner_id = any ($1::text[])",
}

const COUNTS = {
  name: "tessera_sale_counts",
  text: `select earner_id, sum(sale_count)::bigint as sale_count from ledger_wallet
          where earner_id = any ($1::text[]) group by earner_id`,
}

const PLATFORM = {
  name: "tessera_platform",
  text: "select kind, currency_code, balance_minor from tessera_platform_balances()",
}

export interface PlatformBalance {
  kind: "clearing" | "revenue" | "tax" | "bank"
  currency_code: string
  /** A credit is positive: what was earned or is owed. Clearing and bank are assets, so they are negative. */
  balance_minor: number
}

type Text<T> = { [Key in keyof T]: T[Key] extends number ? string : T[Key] }

/** The balances of every creator that was asked for; an empty list for who has none. */
export async function readBalances(
  database: LedgerDatabase,
  creator_ids: string[],
): Promise<Record<string, WalletBalance[]>> {
  const rows = await database.query<Text<WalletBalance & { earner_id: string }>>(BALANCES, [
    creator_ids,
  ])
  const balances = Object.fromEntries(creator_ids.map((id) => [id, [] as WalletBalance[]]))
  for (const row of rows) {
    balances[row.earner_id]?.push({
      currency_code: row.currency_code,
      pending_minor: minor(row.pending_minor),
      available_minor: minor(row.available_minor),
      reserved_minor: minor(row.reserved_minor),
      receivable_minor: minor(row.receivable_minor),
      paid_out_minor: minor(row.paid_out_minor),
      today_minor: minor(row.today_minor),
    })
  }
  return balances
}

export async function readReleases(
  database: LedgerDatabase,
  creator_id: string,
): Promise<WalletResponse["wallet"]["releases"]> {
  const rows = await database.query<{
    currency_code: string
    amount_minor: string
    releases_at: Date
  }>(RELEASES, [creator_id])
  return rows.map((row) => ({
    currency_code: row.currency_code,
    amount_minor: minor(row.amount_minor),
    releases_at: row.releases_at.toISOString(),
  }))
}

export async function readVersions(
  database: LedgerDatabase,
  creator_ids: string[],
): Promise<Record<string, number>> {
  const rows = await database.query<{ earner_id: string; seq: string }>(VERSIONS, [creator_ids])
  const known = new Map(rows.map((row) => [row.earner_id, minor(row.seq)]))
  return Object.fromEntries(creator_ids.map((id) => [id, known.get(id) ?? 0]))
}

export async function readSaleCounts(
  database: LedgerDatabase,
  creator_ids: string[],
): Promise<Record<string, number>> {
  const rows = await database.query<{ earner_id: string; sale_count: string }>(COUNTS, [
    creator_ids,
  ])
  const known = new Map(rows.map((row) => [row.earner_id, minor(row.sale_count)]))
  return Object.fromEntries(creator_ids.map((id) => [id, known.get(id) ?? 0]))
}

export async function readPlatformBalances(database: LedgerDatabase): Promise<PlatformBalance[]> {
  const rows = await database.query<Text<PlatformBalance>>(PLATFORM, [])
  return rows.map((row) => ({
    kind: row.kind,
    currency_code: row.currency_code,
    balance_minor: minor(row.balance_minor),
  })) as PlatformBalance[]
}
