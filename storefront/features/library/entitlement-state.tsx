import type { StoreEntitlement } from "@http"
import { CircleCheck, CircleSlash, Hourglass } from "lucide"
import { Badge } from "@/components/ui/badge"

const states = {
  active: { tone: "neutral", icon: CircleCheck, word: "Open" },
  expired: { tone: "wait", icon: Hourglass, word: "Ended" },
  revoked: { tone: "bad", icon: CircleSlash, word: "Withdrawn" },
} as const

export function EntitlementState({
  entitlement,
}: {
  entitlement: Pick<StoreEntitlement, "state">
}) {
  const state = states[entitlement.state]
  return (
    <Badge icon={state.icon} tone={state.tone}>
      {state.word}
    </Badge>
  )
}
