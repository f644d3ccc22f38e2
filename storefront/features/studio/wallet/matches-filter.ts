import type { WalletLine } from "@http"
import type { StatementFilter } from "./statement-query"

/** Whether a line that has just arrived belongs among the lines shown. */
export function matchesFilter(line: WalletLine, filter: StatementFilter): boolean {
  if (filter.kind !== null && line.kind !== filter.kind) return false
  if (filter.offer_id !== null && line.offer?.id !== filter.offer_id) return false
  return filter.currency_code === null || line.currency_code === filter.currency_code
}
