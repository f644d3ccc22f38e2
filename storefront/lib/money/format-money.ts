import { currencyExponent } from "./exponent"

export const DEFAULT_LOCALE = "en-US"

export interface MoneyPart {
  text: string
  /** Decimals and their point, shown a shade lighter. */
  minor: boolean
}

export interface MoneyFormat {
  amount_minor: number
  currency_code: string
  locale?: string | undefined
  /** Leaves out ".00": for prices on buttons and cards. */
  short?: boolean | undefined
  /** Shows a plus before what came in. */
  signed?: boolean | undefined
}

/**
 * Minor units to the parts of a readable amount. Digits come from the integer itself, never from a float:
 * `1999, "usd"` -> `$19` `.99`.
 */
export function moneyParts(input: MoneyFormat): MoneyPart[] {
  const exponent = currencyExponent(input.currency_code)
  const negative = input.amount_minor < 0
  const digits = String(Math.abs(input.amount_minor)).padStart(exponent + 1, "0")
  const whole = digits.slice(0, digits.length - exponent)
  const decimals = digits.slice(digits.length - exponent)
  const dropDecimals = exponent === 0 || (input.short === true && /^0*$/.test(decimals))
  const sign = negative ? "-" : ""
  const formatter = new Intl.NumberFormat(input.locale ?? DEFAULT_LOCALE, {
    style: "currency",
    currency: input.currency_code.toUpperCase(),
    minimumFractionDigits: dropDecimals ? 0 : exponent,
    maximumFractionDigits: dropDecimals ? 0 : exponent,
    ...(input.signed ? { signDisplay: "exceptZero" as const } : {}),
  })
  const number: Intl.StringNumericLiteral = dropDecimals
    ? (`${sign}${whole}` as Intl.StringNumericLiteral)
    : (`${sign}${whole}.${decimals}` as Intl.StringNumericLiteral)
  return formatter.formatToParts(number).map((part) => ({
    text: part.value.replace("-", "\u2212"),
    minor: part.type === "decimal" || part.type === "fraction",
  }))
}

/** The same as one string: for titles, buttons and mails. */
export const formatMoney = (input: MoneyFormat): string =>
  moneyParts(input)
    .map((part) => part.text)
    .join("")
