import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { runRefund } from "#workflows/refund/run-refund"

/**
 * Posts a refund right after it was made, by whichever road: Medusa's admin, an order's cancellation, a creator, the
 * processor. Medusa emits this after the provider agreed. Only to be fast; the sweeper finds what this misses.
 */
export default async function refundOnCreated({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  const { id } = event.data
  if (!id) return
  await runRefund(container, { refund_id: id, confirmed: true })
}

export const config: SubscriberConfig = {
  event: "payment.refund.created",
  context: { subscriberId: "refund-on-created" },
}
