import type { CommissionRuleRecord } from "../models/commission-rule"
import type { LedgerDatabase } from "./ledger-database"

// A rule that has not begun ends where it would begin: it never holds. What has an end already keeps it.
const CLOSE = {
  name: "tessera_close_rule",
  text: `update commission_rule
        set ends_at = coalesce($2::timestamptz, greatest(now(), starts_at)), updated_at = now()
      where id = $1 and ends_at is null
        and ($2::timestamptz is null or $2::timestamptz >= greatest(now(), starts_at))
  returning *`,
}

/** Null when there is no such open rule, or the end asked for lies before now or before its start. */
export async function closeRule(
  database: LedgerDatabase,
  input: { id: string; ends_at: Date | null },
): Promise<CommissionRuleRecord | null> {
  const [rule] = await database.query<CommissionRuleRecord>(CLOSE, [input.id, input.ends_at])
  return rule ?? null
}
