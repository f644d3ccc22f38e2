import type { WalletLinesResponse } from "@http"
import { filterParams, type StatementFilter } from "./statement-query"

/** One page of the statement; null when it could not be had, which leaves what is shown as it is. */
export async function fetchLines(
  filter: StatementFilter,
  page: { limit: number; cursor?: string },
): Promise<WalletLinesResponse | null> {
  const query = filterParams(filter)
  query.set("limit", String(page.limit))
  if (page.cursor !== undefined) query.set("cursor", page.cursor)
  try {
    const response = await fetch(`/studio/api/wallet-lines?${query}`)
    return response.ok ? ((await response.json()) as WalletLinesResponse) : null
  } catch {
    return null
  }
}
