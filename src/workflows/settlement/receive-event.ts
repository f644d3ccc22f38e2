import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TesseraEvents } from "#lib/events"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import type { VerifiedEvent } from "#queries/settlement/verify-inbound"

// A provider's event is a fact; once it is answered it stays.
const storeEventStep = createStep(
  "store-inbound-event",
  async (event: VerifiedEvent, { container }) => {
    const { inbox } = container.resolve(SETTLEMENT_MODULE)
    const verified_at = new Date(event.verified_at)
    return new StepResponse<string | null>(await inbox.store({ ...event, verified_at }))
  },
)

/** Stores a verified event before it is answered; whoever hears of it works it. Null when it was stored before. */
export const receiveEventWorkflow = createWorkflow(
  "receive-inbound-event",
  (event: WorkflowData<VerifiedEvent>) => {
    const id = storeEventStep(event)
    emitEventStep({
      eventName: TesseraEvents.INBOUND_RECEIVED,
      data: transform({ id }, ({ id }) => (id ? [{ id }] : [])),
    })
    return new WorkflowResponse(id)
  },
)
