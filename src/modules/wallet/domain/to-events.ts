import { addDays } from "#lib/clock"
import { invalidData } from "#lib/errors"
import { assertMinor } from "#lib/money/assert-minor"
import type { LedgerEvent } from "../sql/ledger-event"
import type { DisputeInput, RefundInput, SaleInput } from "./ledger-input"

/** @throws invalid_data when the parts of the price do not sum to it. */
export function toSaleEvent(sale: SaleInput, hold_days: number): LedgerEvent {
  const { breakdown } = sale
  const { gross_minor, fee_minor, tax_minor, net_minor } = breakdown
  for (const amount of [gross_minor, fee_minor, tax_minor, net_minor]) assertMinor(amount)
  if (fee_minor + tax_minor + net_minor !== gross_minor || net_minor < 0) {
    throw invalidData(
      `The parts of line ${sale.order_line_item_id} sum to ${fee_minor + tax_minor + net_minor}, not to its price of ${gross_minor}; break the price down again.`,
    )
  }
  return {
    type: "sale",
    source_type: "sale",
    source_id: sale.order_line_item_id,
    earner_id: sale.creator_id,
    currency_code: breakdown.currency_code.toLowerCase(),
    gross_minor,
    fee_minor,
    tax_minor,
    effective_at: sale.effective_at,
    releases_at: addDays(sale.effective_at, hold_days),
    details: {
      order_id: sale.order_id,
      order_display_id: sale.order_display_id,
      offer_id: sale.offer_id,
      offer_name: sale.offer_name,
      buyer_name: sale.buyer_name,
      discount_minor: breakdown.discount_minor,
      fee_rate_bps: breakdown.fee_rate_bps,
      fee_fixed_minor: breakdown.fee_fixed_minor,
      commission_rule_id: breakdown.commission_rule_id,
    },
  }
}

export function toRefundEvent(refund: RefundInput): LedgerEvent {
  return {
    type: "refund",
    source_type: "refund",
    source_id: `${refund.refund_id}/${refund.order_line_item_id}`,
    line_id: refund.order_line_item_id,
    amount_minor: wholeAmount(refund.amount_minor),
    effective_at: refund.effective_at,
    details: { refund_id: refund.refund_id },
  }
}

export function toDisputeEvent(dispute: DisputeInput): LedgerEvent {
  return {
    type: `dispute_${dispute.phase}`,
    source_type: "dispute",
    source_id: `${dispute.dispute_id}/${dispute.order_line_item_id}/${dispute.phase}`,
    dispute_id: dispute.dispute_id,
    line_id: dispute.order_line_item_id,
    amount_minor: wholeAmount(dispute.amount_minor),
    effective_at: dispute.effective_at,
    details: { dispute_id: dispute.dispute_id, phase: dispute.phase },
  }
}

function wholeAmount(amount_minor: number | undefined): number | undefined {
  if (amount_minor === undefined) return undefined
  assertMinor(amount_minor)
  if (amount_minor <= 0)
    throw invalidData(`${amount_minor} cannot be given back; it needs more than zero.`)
  return amount_minor
}
