/** A handle made from a name: "Zoë Müller" is "zoe-muller". Empty when nothing of the name can be kept. */
export function suggestHandle(display_name: string): string {
  return display_name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 30)
    .replace(/^-+|-+$/g, "")
}
