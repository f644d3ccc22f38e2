/** A query value as one string; null when it is absent, empty or given twice. */
export function single(value: string | string[] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null
}
