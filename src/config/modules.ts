import type { TesseraInput } from "./options"

const slugs = [
  "creator",
  "offer",
  "wallet",
  "settlement",
  "entitlement",
  "delivery",
  "sandbox",
] as const

/**
 * The plugin's modules from source, for the workbench configuration at the repository's root.
 * A host never needs this: it gets them with the plugin.
 */
export function tesseraModules(
  options: TesseraInput,
): { resolve: string; options: Record<string, unknown> }[] {
  return slugs.map((slug) => ({ resolve: `./src/modules/${slug}`, options: { ...options } }))
}
