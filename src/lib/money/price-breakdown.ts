import { invalidData } from "../errors"
import type { PriceBreakdown } from "../http/common"
import { assertMinor } from "./assert-minor"
import type { FeeRule } from "./fee-rule"
import { splitAmount } from "./split-amount"

export interface PriceInput {
  /** What the buyer pays for the line: after discount, including tax. */
  gross_minor: number
  discount_minor: number
  tax_minor: number
  currency_code: string
  rule: FeeRule
}

const WHOLE_BPS = 10_000

/**
 * Who receives which part of a price. The one fee engine: the preview a creator sees and the ledger's posting call it.
 * Base = gross - tax (money.md, "Fees"). Fee = rate of the base + fixed part, kept within the rule's bounds and never
 * more than the base; half a minor unit goes to the creator. `fee + tax + net = gross`, always.
 * @throws invalid_data when an amount is not a whole number of minor units, or the tax exceeds the gross.
 */
export function breakdownPrice(input: PriceInput): PriceBreakdown {
  const { gross_minor, discount_minor, tax_minor, rule } = input
  assertAmount(gross_minor, "gross_minor")
  assertAmount(discount_minor, "discount_minor")
  assertAmount(tax_minor, "tax_minor")
  assertAmount(rule.fixed_minor, "fixed_minor")
  if (tax_minor > gross_minor) {
    throw invalidData(`The tax (${tax_minor}) is more than the price paid (${gross_minor}).`)
  }
  const base_minor = gross_minor - tax_minor
  const fee_minor = feeOf(base_minor, rule)
  return {
    currency_code: input.currency_code.toLowerCase(),
    gross_minor,
    discount_minor,
    tax_minor,
    fee_minor,
    net_minor: base_minor - fee_minor,
    fee_rate_bps: rule.rate_bps,
    fee_fixed_minor: rule.fixed_minor,
    commission_rule_id: rule.id,
  }
}

function feeOf(base_minor: number, rule: FeeRule): number {
  if (!Number.isInteger(rule.rate_bps) || rule.rate_bps < 0 || rule.rate_bps > WHOLE_BPS) {
    throw invalidData(`A fee rate of ${rule.rate_bps} bps is not between 0 and ${WHOLE_BPS}.`)
  }
  const [, rated = 0] = splitAmount(base_minor, [WHOLE_BPS - rule.rate_bps, rule.rate_bps])
  const raised = Math.max(rated + rule.fixed_minor, rule.min_minor ?? 0)
  const bounded = Math.min(raised, rule.max_minor ?? raised)
  return Math.max(0, Math.min(bounded, base_minor))
}

function assertAmount(amount_minor: number, name: string): void {
  assertMinor(amount_minor, name)
  if (amount_minor < 0) throw invalidData(`${name} is ${amount_minor}; it cannot be negative.`)
}
