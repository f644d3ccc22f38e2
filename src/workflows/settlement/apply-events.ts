import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { errorMessage } from "#lib/errors"
import { type InboundEventRow, SETTLEMENT_MODULE } from "#modules/settlement"
import { matchEvent } from "#queries/settlement/match-event"
import { applyRefunded } from "../refund/apply-refunded"
import { applyPaid } from "./apply-paid"

const BATCH = 10

// Each event's effect is settled by its own keys; there is nothing here to take back.
const applyEventsStep = createStep(
  "apply-inbound-events-step",
  async (input: { limit: number; ids?: string[] }, { container }) => {
    const { inbox, options } = container.resolve(SETTLEMENT_MODULE)
    const { claim_seconds } = options.settlement
    let worked = 0
    while (worked < input.limit) {
      const limit = Math.min(BATCH, input.limit - worked)
      const only = input.ids ? { ids: input.ids } : {}
      const events = await inbox.claim({ now: new Date(), limit, claim_seconds, ...only })
      for (const event of events) await applyOne(container, event)
      worked += events.length
      if (events.length < limit) break
    }
    return new StepResponse(worked)
  },
)

async function applyOne(container: MedusaContainer, event: InboundEventRow): Promise<void> {
  const { inbox, options } = container.resolve(SETTLEMENT_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const park = (error: string) => {
    const { attempts_max } = options.settlement
    return inbox.park({ event, error, attempts_max, now: new Date() })
  }
  const close = (state: "applied" | "ignored" | "dead", reason: string | null) =>
    inbox.close({ id: event.id, state, reason, now: new Date() })

  try {
    const match = await matchEvent(container, event)
    if (match.kind === "ignore") return await close("ignored", match.reason)
    if (match.kind === "park") return await park(match.reason)
    if (match.kind === "dead") {
      logger.error(`Event ${event.event_id} of ${event.provider} was refused: ${match.reason}`)
      return await close("dead", match.reason)
    }
    if (match.kind === "refunded") {
      await applyRefunded(container, match)
      return await close("applied", null)
    }
    const outcome = await applyPaid(container, match)
    if (outcome.state === "waiting") return await park(outcome.reason ?? "It must wait.")
    await close("applied", null)
  } catch (error) {
    logger.warn(`Event ${event.event_id} of ${event.provider} waits: ${errorMessage(error)}`)
    await park(errorMessage(error))
  }
}

/** Works stored events that are due, at most `limit`, or those of `ids`; returns how many it took. */
export const applyEventsWorkflow = createWorkflow(
  "apply-inbound-events",
  (input: WorkflowData<{ limit: number; ids?: string[] }>) =>
    new WorkflowResponse(applyEventsStep(input)),
)
