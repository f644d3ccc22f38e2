import type { InferTypeOf } from "@medusajs/framework/types"
import { model } from "@medusajs/framework/utils"

/** Whom a rule is for. The narrower one wins: offer, then creator, then benefit kind, then the whole platform. */
export const CommissionScope = {
  /** One offer; `scope_id` is its id. */
  OFFER: "offer",
  /** All offers of one creator; `scope_id` is the creator's id. */
  CREATOR: "creator",
  /** Every offer that grants a benefit of a kind; `scope_id` is the kind, such as `file`. */
  KIND: "kind",
  /** Everyone; `scope_id` is null. */
  PLATFORM: "platform",
} as const

export type CommissionScope = (typeof CommissionScope)[keyof typeof CommissionScope]

/**
 * A platform fee and when it holds, `[starts_at, ends_at)`. A rule is closed and replaced, never edited: the one in
 * force when an order was placed can always be found again.
 */
export const CommissionRule = model.define("commission_rule", {
  id: model.id({ prefix: "crul" }).primaryKey(),
  scope: model.enum(Object.values(CommissionScope)),
  scope_id: model.text().nullable(),
  rate_bps: model.number(),
  fixed_minor: model.number().default(0),
  min_minor: model.number().nullable(),
  max_minor: model.number().nullable(),
  /** Null holds for every currency; needed when the rule has a fixed part or bounds. */
  currency_code: model.text().nullable(),
  starts_at: model.dateTime(),
  ends_at: model.dateTime().nullable(),
  /** Why, for the people it affects. */
  reason: model.text(),
})

export type CommissionRuleRecord = InferTypeOf<typeof CommissionRule>
