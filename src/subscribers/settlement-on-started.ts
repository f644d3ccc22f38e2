import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { TesseraEvents } from "#lib/events"
import { sweepSettlementsWorkflow } from "#workflows/settlement/sweep-settlements"

/** At boot: finish what the last process left, before the timer's first tick. */
export default async function settlementOnStarted({ container }: SubscriberArgs) {
  await sweepSettlementsWorkflow(container).run({ input: {} })
}

export const config: SubscriberConfig = {
  event: TesseraEvents.STARTED,
  context: { subscriberId: "settlement-on-started" },
}
