import { invalidData } from "../errors"

/** ISO 4217 minor-unit exponents that are not 2. Everything else that is a currency has two decimals. */
const EXPONENTS: Readonly<Record<string, number>> = {
  bif: 0,
  clp: 0,
  djf: 0,
  gnf: 0,
  isk: 0,
  jpy: 0,
  kmf: 0,
  krw: 0,
  pyg: 0,
  rwf: 0,
  ugx: 0,
  uyi: 0,
  vnd: 0,
  vuv: 0,
  xaf: 0,
  xof: 0,
  xpf: 0,
  bhd: 3,
  iqd: 3,
  jod: 3,
  kwd: 3,
  lyd: 3,
  omr: 3,
  tnd: 3,
  clf: 4,
  uyw: 4,
}

/**
 * How many decimals a currency has: JPY 0, USD 2, KWD 3. The code may be in either case.
 * @throws invalid_data when the code is not three letters.
 */
export function currencyExponent(currency_code: string): number {
  const code = currency_code.toLowerCase()
  if (!/^[a-z]{3}$/.test(code)) {
    throw invalidData(
      `"${currency_code}" is not a currency; use a three-letter ISO 4217 code such as usd.`,
    )
  }
  return EXPONENTS[code] ?? 2
}
