/** A workflow hands dates on as text. */
export function dateOf(date: Date | string | undefined): Date | undefined {
  return date === undefined ? undefined : new Date(date)
}
