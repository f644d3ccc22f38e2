import type { WalletLine } from "@http"

/** The newest page laid over what is shown already: each line once, in the newest page's order, then the rest. */
export function mergeLines(newest: WalletLine[], shown: WalletLine[]): WalletLine[] {
  const known = new Set(newest.map((line) => line.id))
  return [...newest, ...shown.filter((line) => !known.has(line.id))]
}
