export interface StatementFilter {
  kind: string | null
  offer_id: string | null
  currency_code: string | null
}

export const statementPageSize = 20

/** The filter as query text, the same for the page, the export and the request for more lines. */
export function filterParams(filter: StatementFilter): URLSearchParams {
  const query = new URLSearchParams()
  if (filter.kind !== null) query.set("kind", filter.kind)
  if (filter.offer_id !== null) query.set("offer_id", filter.offer_id)
  if (filter.currency_code !== null) query.set("currency_code", filter.currency_code)
  return query
}
