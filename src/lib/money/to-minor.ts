import { invalidData } from "../errors"
import { currencyExponent } from "./currency-exponent"

/** What Medusa hands out as an amount: a number, a decimal string, or one of its BigNumber shapes. */
export type MajorAmount =
  | number
  | string
  | { value: number | string }
  | { raw?: { value: number | string } | undefined; numeric: number }
  | { toString(): string }

/**
 * Major units (Medusa's prices) to integer minor units, exactly: 19.99 with "usd" is 1999.
 * Digits beyond the currency's own are rounded half away from zero, on the decimal text, never on a float.
 * @throws invalid_data when the amount is not a finite number or leaves the safe integers.
 */
export function toMinor(major: MajorAmount, currency_code: string): number {
  const exponent = currencyExponent(currency_code)
  const text = decimalText(major)
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i.exec(text)
  const whole = match?.[2] ?? ""
  const fraction = match?.[3] ?? ""
  if (!match || whole.length + fraction.length === 0 || text.length > 80) {
    throw invalidData(
      `"${text.slice(0, 40)}" is not an amount; use a decimal number such as 19.99.`,
    )
  }
  const minor = scale(whole + fraction, exponent - fraction.length + Number(match[4] ?? 0))
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw invalidData(`${text.slice(0, 40)} ${currency_code} is more than an amount can hold.`)
  }
  const value = Number(minor)
  return match[1] === "-" && value !== 0 ? -value : value
}

/** The digits times ten to the power, rounded half up. */
function scale(digits: string, power: number): bigint {
  const value = BigInt(digits)
  if (value === 0n) return 0n
  if (power > 40) throw invalidData("The amount is more than an amount can hold.")
  if (power >= 0) return value * 10n ** BigInt(power)
  if (-power > digits.length) return 0n
  const divisor = 10n ** BigInt(-power)
  return (value + divisor / 2n) / divisor
}

function decimalText(major: MajorAmount): string {
  if (typeof major === "number" || typeof major === "string") return String(major).trim()
  if ("raw" in major && major.raw) return String(major.raw.value).trim()
  if ("value" in major) return String(major.value).trim()
  if ("numeric" in major) return String(major.numeric)
  return major.toString().trim()
}
