import fc from "fast-check"
import { currencyExponent } from "../currency-exponent"
import { formatMoney } from "../format-money"
import { minorToDecimal } from "../minor-to-decimal"
import { splitAmount } from "../split-amount"
import { toMajor } from "../to-major"
import { toMinor } from "../to-minor"

const currency = fc.constantFrom("usd", "jpy", "kwd", "clf", "eur", "KRW")
const safe = fc.maxSafeInteger()

describe("currency exponents", () => {
  it.each([
    ["usd", 2],
    ["USD", 2],
    ["jpy", 0],
    ["kwd", 3],
    ["clf", 4],
  ])("%s has %i decimals", (code, exponent) => {
    expect(currencyExponent(code)).toBe(exponent)
  })

  it.each(["", "us", "usdx", "u$d", "__proto__"])("refuses %p", (code) => {
    expect(() => currencyExponent(code)).toThrow("not a currency")
  })
})

describe("toMinor", () => {
  it.each([
    [19.99, "usd", 1999],
    ["19.99", "usd", 1999],
    [0.1 + 0.2, "usd", 30],
    [1.005, "usd", 101],
    [-1.005, "usd", -101],
    ["1.005", "kwd", 1005],
    [500, "jpy", 500],
    ["500.5", "jpy", 501],
    ["0.4", "jpy", 0],
    ["-0.4", "jpy", 0],
    ["1e3", "usd", 100000],
    ["5e-3", "usd", 1],
    ["1e-300", "usd", 0],
    [{ value: "9.5", precision: 20 }, "usd", 950],
    [{ raw: { value: "9.5" }, numeric: 9 }, "usd", 950],
    [{ numeric: 9.5 }, "usd", 950],
    ["90071992547409.91", "usd", Number.MAX_SAFE_INTEGER],
  ])("%p %s is %i minor units", (major, code, minor) => {
    expect(toMinor(major, code)).toBe(minor)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, "", ".", "1,5", "1e", "0x1f", "1".repeat(90), {}])(
    "refuses %p",
    (major) => {
      expect(() => toMinor(major, "usd")).toThrow("is not an amount")
    },
  )

  it.each(["90071992547409.92", "1e30", "1e300"])(
    "refuses %s, which no amount can hold",
    (major) => {
      expect(() => toMinor(major, "usd")).toThrow("more than an amount can hold")
    },
  )

  it("gives back every amount that toMajor and minorToDecimal made", () => {
    fc.assert(
      fc.property(safe, currency, (minor, code) => {
        expect(toMinor(minorToDecimal(minor, code), code)).toBe(minor)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), currency, (minor, code) => {
        expect(toMinor(toMajor(minor, code), code)).toBe(minor)
      }),
    )
  })
})

describe("formatMoney", () => {
  it.each([
    [1999, "usd", "$19.99"],
    [1900, "usd", "$19.00"],
    [-5, "usd", "-$0.05"],
    [500, "jpy", "¥500"],
    [1005, "kwd", "KWD\u00a01.005"],
  ])("shows %i %s as %s", (minor, code, text) => {
    expect(formatMoney(minor, code)).toBe(text)
  })
})

describe("splitAmount", () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1, [1, 1], [1, 0]],
    [10, [8500, 1500], [9, 1]],
    [0, [0, 0], [0, 0]],
    [7, [0, 3], [0, 7]],
  ])("splits %i by %p into %p", (total, weights, parts) => {
    expect(splitAmount(total, weights)).toEqual(parts)
  })

  it("refuses a negative amount, a negative weight and no weight", () => {
    expect(() => splitAmount(-1, [1])).toThrow("zero or more")
    expect(() => splitAmount(1, [-1, 2])).toThrow("zero or more")
    expect(() => splitAmount(1, [0, 0])).toThrow("every weight is zero")
    expect(() => splitAmount(1.5, [1])).toThrow("whole number")
  })

  it("loses no unit, makes no part negative and stays within one unit of the exact share", () => {
    const amount = fc.nat(Number.MAX_SAFE_INTEGER)
    const weights = fc
      .array(fc.nat(1e12), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((weight) => weight > 0))
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const parts = splitAmount(total, list)
        const sum = list.reduce((all, weight) => all + BigInt(weight), 0n)
        expect(parts.reduce((all, part) => all + BigInt(part), 0n)).toBe(BigInt(total))
        parts.forEach((part, index) => {
          const distance = BigInt(part) * sum - BigInt(total) * BigInt(list[index] ?? 0)
          expect(part).toBeGreaterThanOrEqual(0)
          expect(distance < sum && distance > -sum).toBe(true)
        })
      }),
      { numRuns: 1000 },
    )
  })
})
