import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { notAllowed, notFound } from "#lib/errors"
import { CREATOR_MODULE } from "#modules/creator"

export interface DecideStatusInput {
  id: string
  status: "active" | "suspended"
  reason: string
  operator_id: string
}

export const decideStatusStepId = "decide-creator-status"

/** Suspends or reinstates, with the reason beside it. What is so already is refused: two operators would not know. */
export const decideStatusStep = createStep(
  decideStatusStepId,
  async (input: DecideStatusInput, { container }) => {
    const creators = container.resolve(CREATOR_MODULE)
    const [before] = await creators.listCreators({ id: [input.id] })
    if (!before) throw notFound(`Creator ${input.id} does not exist.`)
    if (before.status === input.status) {
      throw notAllowed(
        `${before.display_name} is ${input.status} already; nothing was changed.`,
        "already_decided",
      )
    }
    await creators.updateCreators({
      id: input.id,
      status: input.status,
      status_reason: input.reason,
      status_changed_at: new Date(),
      status_changed_by: input.operator_id,
    })
    const { id, status, status_reason, status_changed_at, status_changed_by } = before
    return new StepResponse(
      { id },
      { id, status, status_reason, status_changed_at, status_changed_by },
    )
  },
  async (before, { container }) => {
    if (!before) return
    await container.resolve(CREATOR_MODULE).updateCreators(before)
  },
)
