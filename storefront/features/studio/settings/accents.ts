/** The tiles a page can be set in; their colours are in app/styles/tiles.css. */
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
