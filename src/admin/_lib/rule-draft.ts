import type { AdminCommissionRuleBody } from "../../lib/http"
import { exponentOf } from "./format-money"

/** What stands in the form, as typed. */
export interface RuleDraft {
  scope: AdminCommissionRuleBody["scope"]
  scope_id: string
  rate: string
  currency_code: string
  fixed: string
  min: string
  max: string
  starts: string
}

export const emptyDraft: RuleDraft = {
  scope: "platform",
  scope_id: "",
  rate: "",
  currency_code: "",
  fixed: "",
  min: "",
  max: "",
  starts: "",
}

/** Digits with a point as a whole number of the last place; null is not a number with at most that many places. */
function toWhole(typed: string, places: number): number | null {
  const [, whole = "", part = ""] = /^(\d{1,7})(?:[.,](\d+))?$/.exec(typed.trim()) ?? []
  if (whole === "" || part.length > places) return null
  return Number(`${whole}${part.padEnd(places, "0")}`)
}

/** The rule that was typed, without its reason; null while something is missing or is no amount. */
export function toRule(draft: RuleDraft): Omit<AdminCommissionRuleBody, "reason"> | null {
  const rate_bps = toWhole(draft.rate, 2)
  if (rate_bps === null || rate_bps > 10_000) return null
  if (draft.scope !== "platform" && draft.scope_id === "") return null
  const currency = draft.currency_code.trim().toLowerCase()
  if (currency !== "" && !/^[a-z]{3}$/.test(currency)) return null

  const amounts: Record<string, number> = {}
  for (const [name, typed] of Object.entries({
    fixed_minor: draft.fixed,
    min_minor: draft.min,
    max_minor: draft.max,
  })) {
    if (currency === "" || typed.trim() === "") continue
    const amount = toWhole(typed, exponentOf(currency))
    if (amount === null) return null
    amounts[name] = amount
  }
  const starts = draft.starts === "" ? null : new Date(draft.starts)
  if (starts && Number.isNaN(starts.getTime())) return null
  return {
    scope: draft.scope,
    rate_bps,
    ...(draft.scope !== "platform" && { scope_id: draft.scope_id }),
    ...(currency !== "" && { currency_code: currency }),
    ...amounts,
    ...(starts && { starts_at: starts.toISOString() }),
  }
}
