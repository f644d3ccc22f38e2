import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type NewMessage, SETTLEMENT_MODULE } from "#modules/settlement"

/**
 * Writes messages down; a worker sends them. The same key again adds nothing.
 * Forward only: what they tell of has happened.
 */
export const enqueueMessagesStep = createStep(
  "enqueue-messages",
  async (input: { messages: NewMessage[] }, { container }) => {
    const { outbox } = container.resolve(SETTLEMENT_MODULE)
    return new StepResponse(await outbox.enqueue(input.messages))
  },
)
