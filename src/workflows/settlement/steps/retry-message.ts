import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { notAllowed, notFound } from "#lib/errors"
import { SETTLEMENT_MODULE } from "#modules/settlement"

export const retryMessageStepId = "retry-dead-message"

// Whoever works it may have begun at once: a retry is not taken back.
export const retryMessageStep = createStep(
  retryMessageStepId,
  async ({ id }: { id: string }, { container }) => {
    const settlement = container.resolve(SETTLEMENT_MODULE)
    if (await settlement.outbox.revive(id, new Date())) return new StepResponse({ id })
    const [found] = await settlement.listOutboxMessages({ id: [id] }, { select: ["id", "state"] })
    if (!found) throw notFound(`Message ${id} does not exist.`)
    throw notAllowed(
      `Message ${id} is ${found.state}; only a dead one is tried again by hand.`,
      "wrong_state",
    )
  },
)
