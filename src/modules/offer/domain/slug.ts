const SLUG_LENGTH_MAX = 80

/** `Ünder the Skin!` -> `under-the-skin`. Names without a Latin letter or digit become `offer`. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, SLUG_LENGTH_MAX)
    .replace(/^-+|-+$/g, "")
  return slug || "offer"
}

/** The first of `base`, `base-2`, `base-3`, ... that is not taken. */
export function freeSlug(base: string, taken: Iterable<string>): string {
  const used = new Set(taken)
  if (!used.has(base)) return base
  let number = 2
  while (used.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/** Whether a text has the form of a slug at all. */
export function isSlug(text: string): boolean {
  return text.length <= SLUG_LENGTH_MAX + 8 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}
