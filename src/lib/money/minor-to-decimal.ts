import { assertMinor } from "./assert-minor"
import { currencyExponent } from "./currency-exponent"

/** Minor units as a plain decimal string with all the currency's digits: 1900 with "usd" is "19.00". */
export function minorToDecimal(amount_minor: number, currency_code: string): string {
  assertMinor(amount_minor)
  const exponent = currencyExponent(currency_code)
  const digits = String(Math.abs(amount_minor)).padStart(exponent + 1, "0")
  const sign = amount_minor < 0 ? "-" : ""
  if (exponent === 0) return sign + digits
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}
