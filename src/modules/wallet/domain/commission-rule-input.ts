import type { CommissionScope } from "../models/commission-rule"

/** A fee that replaces what holds for the same scope, thing and currency from `starts_at` on. */
export interface CommissionRuleInput {
  scope: CommissionScope
  /** The offer's or creator's id, or the benefit kind; absent for the whole platform. */
  scope_id?: string | undefined
  rate_bps: number
  fixed_minor?: number | undefined
  min_minor?: number | undefined
  max_minor?: number | undefined
  /** Needed with a fixed part or bounds; absent holds for every currency. */
  currency_code?: string | undefined
  /** Absent is now; never in the past. */
  starts_at?: Date | undefined
  reason: string
}
