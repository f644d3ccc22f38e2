/** ISO 4217 exponents that are not 2: the table of src/lib/money, which a browser cannot import (a test compares). */
const exponents: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    "bif clp djf gnf isk jpy kmf krw pyg rwf ugx uyi vnd vuv xaf xof xpf"
      .split(" ")
      .map((code) => [code, 0]),
  ),
  ...Object.fromEntries("bhd iqd jod kwd lyd omr tnd".split(" ").map((code) => [code, 3])),
  clf: 4,
  uyw: 4,
}

/** How many digits after the point a currency has. */
export function exponentOf(currency_code: string): number {
  return exponents[currency_code.toLowerCase()] ?? 2
}

/** Minor units for people, with exactly the currency's digits: 1999 with "usd" is "$19.99". */
export function formatMoney(amount_minor: number, currency_code: string, locale = "en-US"): string {
  const digits = exponentOf(currency_code)
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency_code.toUpperCase(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount_minor / 10 ** digits)
}
