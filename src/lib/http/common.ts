/** Integer minor units of `currency_code` (ISO 4217, lower case): 1999 with "usd" is $19.99. */
export interface MoneyMinor {
  amount_minor: number
  currency_code: string
}

/** What a buyer pays and who receives which part of it. Every part is in minor units and they sum to `gross_minor`. */
export interface PriceBreakdown {
  currency_code: string
  /** What the buyer pays for the line, after discount and including tax. */
  gross_minor: number
  discount_minor: number
  tax_minor: number
  /** The platform's fee, taken inside the price (S3.6, C3). */
  fee_minor: number
  /** What the creator receives: gross - tax - fee. */
  net_minor: number
  /** Rate in basis points (1500 = 15 %) and the commission rule it came from; null is the platform default. */
  fee_rate_bps: number
  fee_fixed_minor: number
  commission_rule_id: string | null
}

/** ISO 8601 in UTC. */
export type Timestamp = string

export interface Page<T> {
  items: T[]
  /** Opaque; pass it back as `cursor`. Null on the last page. */
  next_cursor: string | null
}

/** The body of every refused request. `message` says what was asked, what is true and what to do. */
export interface ErrorBody {
  type: string
  message: string
  code?: string
}
