import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { findPaymentKeys, type PaymentHint } from "#queries/settlement/find-payment-keys"
import { runSettlement } from "#workflows/settlement/run-settlement"

function hintOf(name: string, id: string): PaymentHint {
  if (name === "order.placed") return { order_id: id }
  return name === "payment.captured" ? { payment_id: id } : { capture_id: id }
}

/**
 * Settles soon after an order was placed or a payment captured. Only to be fast: Medusa names some captures by one of
 * these events and some by another, and may lose any of them; the sweeper loses none.
 */
export default async function settlementOnPaid({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  const { id } = event.data
  if (!id) return
  const keys = await findPaymentKeys(container, hintOf(event.name, id))
  for (const key of keys) await runSettlement(container, key)
}

export const config: SubscriberConfig = {
  event: ["order.placed", "payment.captured", "payment.capture.created"],
  context: { subscriberId: "settlement-on-paid" },
}
