import type { EntitlementState } from "#lib/http"

interface Period {
  state: string
  starts_at: Date
  ends_at: Date | null
}

/** Whether it opens anything at `at`: active, begun and not ended. Half-open: at `ends_at` it has ended. */
export function isLive(entitlement: Period, at: Date): boolean {
  return stateAt(entitlement, at) === "active" && entitlement.starts_at <= at
}

/** What the buyer is shown. */
export function stateAt(entitlement: Period, at: Date): EntitlementState {
  if (entitlement.state !== "active") return "revoked"
  return entitlement.ends_at !== null && entitlement.ends_at <= at ? "expired" : "active"
}
