import { DEFAULT_LOCALE } from "@/lib/money/format-money"

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const

/** "48 MB": decimal units, as operating systems show downloads. */
export function formatBytes(bytes: number, locale = DEFAULT_LOCALE): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1)
  const value = bytes / 1000 ** power
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[power] ?? "byte",
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value)
}
