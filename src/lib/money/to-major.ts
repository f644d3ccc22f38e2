import { minorToDecimal } from "./minor-to-decimal"

/** Minor units to the number Medusa's prices want: 1999 with "usd" is 19.99. `toMinor` gives it back exactly. */
export function toMajor(amount_minor: number, currency_code: string): number {
  return Number(minorToDecimal(amount_minor, currency_code))
}
