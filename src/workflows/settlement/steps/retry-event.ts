import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { notAllowed, notFound } from "#lib/errors"
import { SETTLEMENT_MODULE } from "#modules/settlement"

export const retryEventStepId = "retry-dead-event"

// Whoever works it may have begun at once: a retry is not taken back.
export const retryEventStep = createStep(
  retryEventStepId,
  async ({ id }: { id: string }, { container }) => {
    const settlement = container.resolve(SETTLEMENT_MODULE)
    if (await settlement.inbox.revive(id, new Date())) return new StepResponse({ id })
    const [found] = await settlement.listInboundEvents({ id: [id] }, { select: ["id", "state"] })
    if (!found) throw notFound(`Event ${id} does not exist.`)
    throw notAllowed(
      `Event ${id} is ${found.state}; only a dead one is tried again by hand.`,
      "wrong_state",
    )
  },
)
