/** "21 Nov 2026, 14:05" in the operator's own time zone. */
export function formatDate(at: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(at),
  )
}
