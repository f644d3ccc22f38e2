import type { PriceBreakdown } from "#lib/http/common"

/** A paid order line. A line whose gross is zero posts nothing. */
export interface SaleInput {
  order_line_item_id: string
  order_id: string
  order_display_id: number
  creator_id: string
  offer_id: string
  offer_name: string
  buyer_name: string
  breakdown: PriceBreakdown
  /** When the payment was captured. The hold runs from here. */
  effective_at: Date
}

export interface RefundInput {
  refund_id: string
  order_line_item_id: string
  /** What the buyer gets back of this line, tax included. Absent: all that is left of it. */
  amount_minor?: number | undefined
  effective_at?: Date | undefined
}

export interface DisputeInput {
  dispute_id: string
  order_line_item_id: string
  /** `opened` sets the creator's share aside; `won` gives it back, `lost` takes it and the fee's and tax's shares. */
  phase: "opened" | "won" | "lost"
  /** Only of `opened`. Absent, or more than is left: all that is left of the line. */
  amount_minor?: number | undefined
  effective_at?: Date | undefined
}

export interface PayoutReserveInput {
  payout_id: string
  creator_id: string
  currency_code: string
  amount_minor: number
}

export interface AdjustmentInput {
  adjustment_id: string
  creator_id: string
  currency_code: string
  /** Positive gives to the creator out of the platform's revenue, negative takes. */
  amount_minor: number
  /** Shown on the creator's statement. */
  reason: string
}

export interface SalePosting {
  order_line_item_id: string
  journal_id: string
  /** False when the line had been posted before. */
  posted: boolean
}

export interface Posting {
  /** Null when there was nothing to move. */
  journal_id: string | null
  posted: boolean
}

/** Something `verifyLedger` found: which rule, which row, and what is wrong with it. */
export interface LedgerProblem {
  rule: string
  subject: string
  detail: string
}
