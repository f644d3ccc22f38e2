import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { TesseraEvents } from "#lib/events"
import { applyEventsWorkflow } from "#workflows/settlement/apply-events"

/** Works a provider's event right after it was answered. The sweeper works those this process lost. */
export default async function settlementOnInboundReceived({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  const { id } = event.data
  if (!id) return
  await applyEventsWorkflow(container).run({ input: { limit: 1, ids: [id] } })
}

export const config: SubscriberConfig = {
  event: TesseraEvents.INBOUND_RECEIVED,
  context: { subscriberId: "settlement-on-inbound-received" },
}
