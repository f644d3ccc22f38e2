/** The address of a page of the library; everything that is shown has one. */
export function libraryAddress(q: string, cursor: string | null): string {
  const query = new URLSearchParams({ ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) })
  return query.size > 0 ? `/library?${query}` : "/library"
}
