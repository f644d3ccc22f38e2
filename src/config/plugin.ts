import type { TesseraInput } from "./options"

/** The entry for `plugins` in a host's medusa-config. */
export function tesseraPlugin(options: TesseraInput): {
  resolve: string
  options: Record<string, unknown>
} {
  return { resolve: "medusa-plugin-tessera", options: { ...options } }
}
