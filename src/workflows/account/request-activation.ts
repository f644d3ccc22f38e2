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
import { type NewMessage, SETTLEMENT_MODULE } from "#modules/settlement"
import { findBuyerName } from "#queries/account/find-buyer-name"

const PAUSE_MS = 600_000

/** A message that is queued is sent; there is nothing to take back. */
const enqueueActivationStep = createStep(
  "enqueue-activation",
  async (input: { email: string }, { container }) => {
    const { email } = input
    const buyer = await findBuyerName(container, { email })
    if (!buyer) return new StepResponse<string[]>([])
    const message: NewMessage = {
      // The same key within ten minutes: nobody's mailbox can be filled by asking again and again.
      key: `activation/${email}/${Math.floor(Date.now() / PAUSE_MS)}`,
      kind: "activation",
      to: email,
      payload: { name: buyer.name },
    }
    const { outbox } = container.resolve(SETTLEMENT_MODULE)
    return new StepResponse(await outbox.enqueue([message]))
  },
)

/** Mails a fresh link to set a password to an address that is known here, and does nothing for any other. */
export const requestActivationWorkflow = createWorkflow(
  "request-activation",
  (input: WorkflowData<{ email: string }>) => {
    const ids = enqueueActivationStep(input)
    emitEventStep({
      eventName: TesseraEvents.OUTBOX_READY,
      data: transform({ ids }, ({ ids }) => (ids.length > 0 ? [{ ids }] : [])),
    })
    return new WorkflowResponse(ids)
  },
)
