export interface PriceCurrency {
  code: string
  /** Digits after the decimal point: USD 2, JPY 0, KWD 3. */
  exponent: number
}

export type ParsedPrice = { ok: true; amount_minor: number } | { ok: false; message: string }

/** Twelve digits in all stay far inside what an integer number holds exactly. */
const digitsMax = 12

const numerals = ["no", "one", "two", "three", "four"]

/**
 * Reads a typed price into minor units without ever holding it as a fraction: "12.5" with USD is 1250.
 * Accepts grouping ("1,299.50", "1 299,50") and either decimal mark where its meaning is certain.
 */
export function parsePrice(text: string, currency: PriceCurrency): ParsedPrice {
  const code = currency.code.toUpperCase()
  const typed = text.trim().replace(/[\s\u00a0\u202f'’_]/g, "")
  if (typed === "") return refuse("Enter a price. Write 0 to give the offer away.")
  if (/^[-−]/.test(typed)) return refuse("A price cannot be below zero.")
  if (!/^[\d.,]+$/.test(typed) || !/\d/.test(typed)) {
    return refuse(`Write the price in digits, for example ${example(currency)}.`)
  }
  const plain = toPointDecimal(typed, currency.exponent)
  if (plain === null) {
    return refuse(`“${text.trim()}” can be read in two ways. Write it like ${example(currency)}.`)
  }
  const [whole = "", fraction = ""] = plain.split(".")
  if (fraction.length > currency.exponent) return refuse(tooManyDecimals(code, currency.exponent))
  const digits = `${whole}${fraction.padEnd(currency.exponent, "0")}`.replace(/^0+(?=\d)/, "")
  if (digits.length > digitsMax) return refuse("That price is too high to be charged to a card.")
  return { ok: true, amount_minor: Number.parseInt(digits === "" ? "0" : digits, 10) }
}

/** One point and digits; null when grouping and decimals cannot be told apart. */
function toPointDecimal(typed: string, exponent: number): string | null {
  const lastPoint = typed.lastIndexOf(".")
  const lastComma = typed.lastIndexOf(",")
  if (lastPoint >= 0 && lastComma >= 0) {
    const mark = lastPoint > lastComma ? "." : ","
    const group = mark === "." ? "," : "."
    const [whole = "", ...rest] = typed.split(mark)
    if (rest.length !== 1 || !isGrouped(whole, group)) return null
    return `${whole.split(group).join("")}.${rest[0]}`
  }
  if (lastComma >= 0) {
    if (/^\d+,\d{1,2}$/.test(typed)) return typed.replace(",", ".")
    if (exponent === 3 && /^\d{1,3},\d{3}$/.test(typed)) return null
    if (isGrouped(typed, ",")) return typed.split(",").join("")
    return null
  }
  return typed.split(".").length > 2 ? null : typed
}

function isGrouped(whole: string, mark: string): boolean {
  const [first = "", ...rest] = whole.split(mark)
  return /^\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part))
}

function example({ exponent }: PriceCurrency): string {
  return exponent === 0 ? "1500" : `29.${"0".repeat(exponent)}`
}

function tooManyDecimals(code: string, exponent: number): string {
  if (exponent === 0) return `${code} has no decimals. Write a whole number.`
  return `${code} has ${numerals[exponent] ?? exponent} decimals. Write at most ${exponent} digits after the point.`
}

function refuse(message: string): ParsedPrice {
  return { ok: false, message }
}
