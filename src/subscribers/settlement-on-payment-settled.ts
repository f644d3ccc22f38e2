import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { TesseraEvents } from "#lib/events"
import { sendMessagesWorkflow } from "#workflows/settlement/send-messages"

/** Sends the mails of a sale at once. Those it does not reach, the sweeper sends. */
export default async function settlementOnPaymentSettled({ container }: SubscriberArgs) {
  await sendMessagesWorkflow(container).run({ input: { limit: 20 } })
}

export const config: SubscriberConfig = {
  event: [TesseraEvents.PAYMENT_SETTLED, TesseraEvents.OUTBOX_READY],
  context: { subscriberId: "settlement-on-payment-settled" },
}
