import { breakdownPrice } from "#lib/money/price-breakdown"
import type { SaleInput } from "../../index"

interface SaleOptions {
  line: string
  creator_id?: string
  gross_minor?: number
  tax_minor?: number
  discount_minor?: number
  currency_code?: string
  rate_bps?: number
  effective_at?: Date
  offer_id?: string
}

/** A paid line of $100 unless told otherwise, at 15 %. */
export function createSale(options: SaleOptions): SaleInput {
  return {
    order_line_item_id: options.line,
    order_id: `order_${options.line}`,
    order_display_id: 7,
    creator_id: options.creator_id ?? "crtr_ada",
    offer_id: options.offer_id ?? "offr_course",
    offer_name: "A course",
    buyer_name: "Bo Buyer",
    breakdown: breakdownPrice({
      gross_minor: options.gross_minor ?? 10_000,
      discount_minor: options.discount_minor ?? 0,
      tax_minor: options.tax_minor ?? 0,
      currency_code: options.currency_code ?? "usd",
      rule: {
        id: null,
        rate_bps: options.rate_bps ?? 1500,
        fixed_minor: 0,
        min_minor: null,
        max_minor: null,
      },
    }),
    effective_at: options.effective_at ?? new Date(),
  }
}
