import type {
  AuthenticateIntentBody,
  CheckoutPayment,
  ConfirmIntentBody,
  ErrorBody,
  SandboxIntentResponse,
} from "@http"
import type { ReadCard } from "./card"

export type Intent = SandboxIntentResponse["intent"]

/** The processor refused or could not be reached; `message` is for the buyer. */
export class ProcessorError extends Error {
  override readonly name = "ProcessorError"
}

const AWAY =
  "We could not reach the payment service. Check your connection and try again; you are never charged twice."

async function post(
  url: string,
  body: ConfirmIntentBody | AuthenticateIntentBody,
): Promise<Intent> {
  let response: Response
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
  } catch (cause) {
    throw new ProcessorError(AWAY, { cause })
  }
  const answer: Partial<SandboxIntentResponse> & Partial<ErrorBody> = await response
    .json()
    .catch(() => ({}))
  // A decline may come as a refusal that carries the intent, or as the intent alone.
  if (answer.intent) return answer.intent
  throw new ProcessorError(answer.message ?? AWAY)
}

interface Target {
  publicBackendUrl: string
  payment: CheckoutPayment
}

const address = (target: Target, verb: string): string =>
  `${target.publicBackendUrl}/sandbox/intents/${encodeURIComponent(target.payment.intent_id)}/${verb}`

/** Hands the card to the processor: from the browser, past our server. */
export function confirmIntent(target: Target, card: ReadCard): Promise<Intent> {
  return post(address(target, "confirm"), { client_secret: target.payment.client_secret, card })
}

/** What the buyer answers to their bank's question (3-D Secure). */
export function authenticateIntent(
  target: Target,
  outcome: AuthenticateIntentBody["outcome"],
): Promise<Intent> {
  return post(address(target, "authenticate"), {
    client_secret: target.payment.client_secret,
    outcome,
  })
}
