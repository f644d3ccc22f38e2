/** What `tessera_post` (migrations/Migration20261101000400) takes: one event, before it becomes a journal. */
export type LedgerEvent = {
  source_type: "sale" | "release" | "refund" | "dispute" | "payout" | "adjust"
  source_id: string
  /** Absent is the database's now. */
  effective_at?: Date | undefined
  details?: Record<string, string | number | null>
} & (
  | {
      type: "sale"
      earner_id: string
      currency_code: string
      gross_minor: number
      fee_minor: number
      tax_minor: number
      releases_at: Date
    }
  | { type: "refund"; line_id: string; amount_minor: number | undefined }
  | {
      type: "dispute_opened" | "dispute_won" | "dispute_lost"
      dispute_id: string
      line_id: string
      amount_minor: number | undefined
    }
  | {
      type: "payout_reserved"
      payout_id: string
      earner_id: string
      currency_code: string
      amount_minor: number
    }
  | { type: "payout_paid" | "payout_returned"; payout_id: string }
  | { type: "adjustment"; earner_id: string; currency_code: string; amount_minor: number }
)
