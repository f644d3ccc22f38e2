import fc from "fast-check"
import type { FeeRule } from "../fee-rule"
import { breakdownPrice } from "../price-breakdown"
import { splitRefund } from "../split-refund"

const standard: FeeRule = {
  id: null,
  rate_bps: 1500,
  fixed_minor: 0,
  min_minor: null,
  max_minor: null,
}

function feeOf(gross_minor: number, rule: Partial<FeeRule>, tax_minor = 0): number {
  return breakdownPrice({
    gross_minor,
    discount_minor: 0,
    tax_minor,
    currency_code: "usd",
    rule: { ...standard, ...rule },
  }).fee_minor
}

const rules: fc.Arbitrary<FeeRule> = fc
  .record({
    id: fc.constantFrom(null, "crul_1"),
    rate_bps: fc.nat(10_000),
    fixed_minor: fc.nat(500),
    bounds: fc.tuple(fc.option(fc.nat(1000)), fc.option(fc.nat(100_000))),
  })
  .map(({ bounds: [min, max], ...rule }) => ({
    ...rule,
    min_minor: min,
    max_minor: max === null ? null : Math.max(max, min ?? 0),
  }))

const prices = fc
  .tuple(fc.nat(1e12), fc.nat(1e9), fc.nat(10_000))
  .map(([gross_minor, discount_minor, tax_bps]) => ({
    gross_minor,
    discount_minor,
    tax_minor: Math.floor((gross_minor / 10_000) * tax_bps),
  }))

describe("breakdownPrice", () => {
  it("takes 15 % of $100 inside the price", () => {
    expect(
      breakdownPrice({
        gross_minor: 10_000,
        discount_minor: 0,
        tax_minor: 0,
        currency_code: "USD",
        rule: standard,
      }),
    ).toEqual({
      currency_code: "usd",
      gross_minor: 10_000,
      discount_minor: 0,
      tax_minor: 0,
      fee_minor: 1500,
      net_minor: 8500,
      fee_rate_bps: 1500,
      fee_fixed_minor: 0,
      commission_rule_id: null,
    })
  })

  it.each<[string, number, Partial<FeeRule>, number, number]>([
    ["rounds to the nearest unit", 1999, {}, 0, 300],
    ["gives half a unit to the creator", 10, {}, 0, 1],
    ["takes nothing of one unit at 2.5 %", 1, { rate_bps: 250 }, 0, 0],
    ["leaves the tax out of the base", 12_000, {}, 2000, 1500],
    ["adds the fixed part", 1000, { fixed_minor: 30 }, 0, 180],
    ["raises to the minimum", 1000, { min_minor: 200 }, 0, 200],
    ["stops at the maximum", 100_000, { max_minor: 5000 }, 0, 5000],
    ["never exceeds what was paid before tax", 50, { fixed_minor: 80 }, 20, 30],
    ["takes nothing of a free line", 0, { fixed_minor: 30, min_minor: 10 }, 0, 0],
    ["takes all at 100 %", 999, { rate_bps: 10_000 }, 0, 999],
  ])("%s", (_, gross, rule, tax, fee) => {
    expect(feeOf(gross, rule, tax)).toBe(fee)
  })

  it("refuses amounts that cannot be: negative, fractional, taxed above the price, a rate above the whole", () => {
    expect(() => feeOf(-1, {})).toThrow("cannot be negative")
    expect(() => feeOf(1.5, {})).toThrow("whole number")
    expect(() => feeOf(10, {}, 11)).toThrow("more than the price")
    expect(() => feeOf(10, { rate_bps: 10_001 })).toThrow("not between")
  })

  it("splits every price into parts that sum to it, none negative, within the rule's bounds (M22, M23)", () => {
    fc.assert(
      fc.property(prices, rules, (price, rule) => {
        const parts = breakdownPrice({ ...price, currency_code: "usd", rule })
        const base = price.gross_minor - price.tax_minor
        expect(parts.fee_minor + parts.tax_minor + parts.net_minor).toBe(price.gross_minor)
        expect(Math.min(parts.fee_minor, parts.net_minor)).toBeGreaterThanOrEqual(0)
        expect(parts.fee_minor).toBeLessThanOrEqual(Math.min(rule.max_minor ?? base, base))
        expect(parts.fee_minor).toBeGreaterThanOrEqual(Math.min(rule.min_minor ?? 0, base))
      }),
      { numRuns: 2000 },
    )
  })
})

describe("splitRefund", () => {
  it("returns every leg to zero when partial refunds end in a full one (M19)", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 12 })
    fc.assert(
      fc.property(prices, rules, parts, (price, rule, shares) => {
        const { net_minor, fee_minor, tax_minor } = breakdownPrice({
          ...price,
          currency_code: "usd",
          rule,
        })
        let left = { net_minor, fee_minor, tax_minor }
        let rest = price.gross_minor
        for (const share of [...shares, Number.MAX_SAFE_INTEGER]) {
          const amount = Math.min(share, rest)
          const legs = splitRefund(amount, left)
          rest -= amount
          left = {
            net_minor: left.net_minor - legs.net_minor,
            fee_minor: left.fee_minor - legs.fee_minor,
            tax_minor: left.tax_minor - legs.tax_minor,
          }
          expect(Math.min(left.net_minor, left.fee_minor, left.tax_minor)).toBeGreaterThanOrEqual(0)
        }
        expect(left).toEqual({ net_minor: 0, fee_minor: 0, tax_minor: 0 })
      }),
      { numRuns: 1000 },
    )
  })

  it("refuses to give back more than is left", () => {
    expect(() => splitRefund(11, { net_minor: 8, fee_minor: 1, tax_minor: 1 })).toThrow(
      "10 of the sale is left",
    )
  })
})
