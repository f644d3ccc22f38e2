/** Medusa keeps first and last name; people type one. The last word is the last name. */
export function splitName(name: string): { first_name: string; last_name: string } {
  const words = name.trim().split(/\s+/)
  return {
    first_name: words.slice(0, -1).join(" ") || (words[0] ?? ""),
    last_name: words.length > 1 ? (words.at(-1) ?? "") : "",
  }
}
