import { currencyExponent } from "./currency-exponent"
import { minorToDecimal } from "./minor-to-decimal"

/** Minor units for people, with exactly the currency's digits: 1999 with "usd" is "$19.99". */
export function formatMoney(amount_minor: number, currency_code: string, locale = "en-US"): string {
  const digits = currencyExponent(currency_code)
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency_code.toUpperCase(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  // Given as text, so that no digit passes through a float.
  return format.format(minorToDecimal(amount_minor, currency_code) as Intl.StringNumericLiteral)
}
