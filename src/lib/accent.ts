/** The colours a creator's page may have. Each has text colours with AA contrast in the storefront. */
export const accents = [
  "saffron",
  "terracotta",
  "rose",
  "plum",
  "indigo",
  "lagoon",
  "moss",
  "graphite",
] as const

export type Accent = (typeof accents)[number]

/** A colour to begin with: different between creators, always the same for one handle. */
export function accentFor(handle: string): Accent {
  let sum = 0
  for (const character of handle) sum = (sum * 31 + character.charCodeAt(0)) % 9973
  return accents[sum % accents.length] ?? "saffron"
}
