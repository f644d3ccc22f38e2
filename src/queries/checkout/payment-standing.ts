import type { MedusaContainer } from "@medusajs/framework/types"
import { SANDBOX_MODULE } from "#modules/sandbox"
import type { CheckoutFacts } from "./load-checkout"

export interface PaymentStanding {
  /**
   * paid: the processor has the money. processing: it will say so later. open: the buyer must act.
   * unknown: another provider's session, which only completing the cart can ask.
   */
  kind: "free" | "paid" | "processing" | "open" | "unknown"
  /** Why the last attempt failed or what is missing, in words for the buyer. */
  message: string | null
}

const missing = "The payment is not made yet. Enter a card and pay, then complete the checkout."

/** Asks the processor, not our copy of what it once said. */
export async function paymentStanding(
  container: MedusaContainer,
  checkout: Pick<CheckoutFacts, "session" | "amount_minor" | "payment">,
): Promise<PaymentStanding> {
  const { session, payment } = checkout
  if (checkout.amount_minor === 0) return { kind: "free", message: null }
  if (payment?.captured) return { kind: "paid", message: null }
  if (!session) return { kind: "open", message: "This checkout has no payment. Start it again." }
  if (!session.provider_id.startsWith("pp_sandbox")) return { kind: "unknown", message: null }

  const { intent_id } = session.data
  const intent =
    typeof intent_id === "string"
      ? await container.resolve(SANDBOX_MODULE).findIntent(intent_id)
      : null
  if (!intent || intent.session_id !== session.id) return { kind: "open", message: missing }
  switch (intent.status) {
    case "succeeded":
      return { kind: "paid", message: null }
    case "processing":
      return { kind: "processing", message: null }
    case "requires_action":
      return {
        kind: "open",
        message: "Your bank asks you to confirm this payment. Confirm it first.",
      }
    default:
      return { kind: "open", message: intent.last_error?.message ?? missing }
  }
}
