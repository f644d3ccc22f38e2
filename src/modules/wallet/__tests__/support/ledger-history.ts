import fc from "fast-check"
import { addDays } from "#lib/clock"
import { breakdownPrice } from "#lib/money/price-breakdown"
import type { Operation } from "./ledger-oracle"

/** An operation before names are given: numbers choose among what there is by then. */
type Draw =
  | {
      type: "sale"
      earner: number
      currency: string
      gross: number
      tax_bps: number
      rate_bps: number
      fixed: number
      age: number
      hold: number
    }
  | { type: "refund"; pick: number; part: number | null }
  | { type: "dispute"; pick: number; which: number; part: number | null }
  | { type: "verdict"; pick: number; phase: "won" | "lost" }
  | { type: "release"; day: number }
  | { type: "reserve"; earner: number; currency: string; amount: number }
  | { type: "paid" | "return"; pick: number }
  | { type: "adjust"; earner: number; currency: string; amount: number }
  | { type: "replay"; pick: number }

const currency = fc.constantFrom("usd", "jpy", "kwd")
const earner = fc.nat(2)
const pick = fc.nat(1_000_000)
/** Per cent of the line's price; null is all that is left, and above 100 is too much. */
const part = fc.option(fc.integer({ min: 1, max: 110 }))
const amount = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 20_000 }))

const draw: fc.Arbitrary<Draw> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("sale" as const),
      earner,
      currency,
      gross: amount,
      tax_bps: fc.constantFrom(0, 0, 700, 1900),
      rate_bps: fc.constantFrom(1500, 1500, 250, 3000, 0, 10_000),
      fixed: fc.constantFrom(0, 0, 30),
      age: fc.nat(12),
      hold: fc.constantFrom(7, 7, 7, 0),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("refund" as const), pick, part }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("dispute" as const),
      pick,
      which: fc.nat(1),
      part,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("verdict" as const),
      pick,
      phase: fc.constantFrom("won" as const, "lost" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("release" as const), day: fc.nat(7) }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("reserve" as const), earner, currency, amount }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constantFrom("paid" as const, "return" as const), pick }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("adjust" as const),
      earner,
      currency,
      amount: fc.tuple(amount, fc.boolean()).map(([value, gives]) => (gives ? value : -value)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("replay" as const), pick }) },
)

/** A random history of a ledger with three earners and three currencies. */
export function history(length: number): fc.Arbitrary<Draw[]> {
  return fc.array(draw, { minLength: length, maxLength: length, size: "max" })
}

/** Gives the draws names under `prefix`, so that many histories fit into one database. */
export function nameOperations(draws: Draw[], prefix: string, start: Date): Operation[] {
  const operations: Operation[] = []
  const lines: string[] = []
  const prices = new Map<string, number>()
  const disputes: { id: string; line: string }[] = []
  const payouts: string[] = []
  const earnerOf = (index: number) => `${prefix}_earner${index}`
  draws.forEach((drawn, index) => {
    const id = `${prefix}_${index}`
    const operation = nameOne(drawn, id)
    if (operation) operations.push(operation)
  })
  return operations

  function nameOne(drawn: Draw, id: string): Operation | undefined {
    switch (drawn.type) {
      case "sale": {
        lines.push(id)
        prices.set(id, drawn.gross)
        return saleOf(drawn, id)
      }
      case "refund": {
        const line = chosen(lines, drawn.pick) ?? "unknown"
        return { type: "refund", id, line, ...amountOf(line, drawn.part) }
      }
      case "dispute": {
        const line = chosen(lines, drawn.pick) ?? "unknown"
        const dispute = { id: `${prefix}_d${drawn.which}`, line }
        disputes.push(dispute)
        return { type: "dispute", ...dispute, phase: "opened", ...amountOf(line, drawn.part) }
      }
      case "verdict": {
        const dispute = chosen(disputes, drawn.pick) ?? { id: "unknown", line: "unknown" }
        return { type: "dispute", ...dispute, phase: drawn.phase }
      }
      case "release":
        return { type: "release", at: addDays(start, drawn.day) }
      case "reserve":
        payouts.push(id)
        return {
          type: "reserve",
          id,
          earner: earnerOf(drawn.earner),
          currency: drawn.currency,
          amount_minor: drawn.amount,
        }
      case "replay":
        return operations[drawn.pick % Math.max(1, operations.length)]
      case "adjust":
        return {
          type: "adjust",
          id,
          earner: earnerOf(drawn.earner),
          currency: drawn.currency,
          amount_minor: drawn.amount,
        }
      default:
        return { type: drawn.type, id: chosen(payouts, drawn.pick) ?? "unknown" }
    }
  }

  function amountOf(line: string, percent: number | null): { amount_minor?: number } {
    if (percent === null) return {}
    return { amount_minor: Math.max(1, Math.floor(((prices.get(line) ?? 0) * percent) / 100)) }
  }

  function saleOf(drawn: Extract<Draw, { type: "sale" }>, line: string): Operation {
    const effective_at = addDays(start, -drawn.age)
    const breakdown = breakdownPrice({
      gross_minor: drawn.gross,
      discount_minor: 0,
      tax_minor: Math.floor((drawn.gross * drawn.tax_bps) / (10_000 + drawn.tax_bps)),
      currency_code: drawn.currency,
      rule: {
        id: null,
        rate_bps: drawn.rate_bps,
        fixed_minor: drawn.fixed,
        min_minor: null,
        max_minor: null,
      },
    })
    return {
      type: "sale",
      line,
      earner: earnerOf(drawn.earner),
      breakdown,
      effective_at,
      releases_at: addDays(effective_at, drawn.hold),
    }
  }
}

/** One of the last few, so that refunds, disputes and releases meet at the same sale. */
function chosen<Name>(names: Name[], pick: number): Name | undefined {
  return names.at(-1 - (pick % Math.max(1, Math.min(5, names.length))))
}
