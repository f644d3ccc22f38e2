/** The part of a commission rule that decides a fee. Fixed part and bounds are minor units of the priced currency. */
export interface FeeRule {
  /** The commission rule's id; null is the platform default from the options. */
  id: string | null
  /** Basis points of the base: 1500 is 15 %. Between 0 and 10000. */
  rate_bps: number
  /** Added to the rate's part. */
  fixed_minor: number
  min_minor: number | null
  max_minor: number | null
}
