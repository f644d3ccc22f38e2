import type { SandboxIntentResponse } from "#lib/http"

/** Only what the buyer's page needs; the client secret is not said back. */
export function presentIntent(intent: SandboxIntentResponse["intent"]): SandboxIntentResponse {
  const { id, status, amount_minor, currency_code, last_error } = intent
  return { intent: { id, status, amount_minor, currency_code, last_error } }
}
