import type { SandboxIntentStatus } from "#lib/http"
import type { CardError } from "./read-card"
import type { CardBehaviour } from "./test-cards"

/** A row of `sandbox_intent` with numbers as numbers. */
export interface Intent {
  id: string
  session_id: string
  client_secret: string
  amount_minor: number
  currency_code: string
  status: SandboxIntentStatus
  behaviour: CardBehaviour | null
  captured_minor: number
  refunded_minor: number
  last_error: CardError | null
}

/** Postgres hands bigint over as text. */
export function readIntent(row: Record<string, unknown>): Intent {
  return {
    id: String(row.id),
    session_id: String(row.session_id),
    client_secret: String(row.client_secret),
    amount_minor: Number(row.amount_minor),
    currency_code: String(row.currency_code),
    status: row.status as SandboxIntentStatus,
    behaviour: row.behaviour as CardBehaviour | null,
    captured_minor: Number(row.captured_minor),
    refunded_minor: Number(row.refunded_minor),
    last_error: row.last_error as CardError | null,
  }
}

/** What the card's behaviour makes of an intent at confirmation. */
export function outcomeOf(behaviour: CardBehaviour): {
  status: SandboxIntentStatus
  error: "decline" | "insufficient_funds" | null
} {
  switch (behaviour) {
    case "decline":
    case "insufficient_funds":
      return { status: "requires_payment_method", error: behaviour }
    case "authenticate":
      return { status: "requires_action", error: null }
    case "delay":
      return { status: "processing", error: null }
    default:
      return { status: "succeeded", error: null }
  }
}
