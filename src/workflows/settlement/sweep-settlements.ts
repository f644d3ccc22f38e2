import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { OFFER_MODULE } from "#modules/offer"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { findUnpostedRefunds } from "#queries/refund/find-unposted-refunds"
import { findUnsettledFreeOrders, findUnsettledPayments } from "#queries/settlement/find-unsettled"
import { runRefund } from "../refund/run-refund"
import { applyEventsWorkflow } from "./apply-events"
import { attempt } from "./attempt"
import { clearStaleLocks } from "./clear-stale-locks"
import { finishPayment } from "./finish-payment"
import { repairOrders } from "./repair-orders"
import { sendMessagesWorkflow } from "./send-messages"

const BATCH = 500

/** Any number that nobody else uses; Postgres keys advisory locks by number. */
const SWEEP_LOCK = 7_304_451_926

export interface SweepResult {
  settled: number
  refunds: number
  events: number
  messages: number
  released: number
}

const nothing: SweepResult = { settled: 0, refunds: 0, events: 0, messages: 0, released: 0 }

/**
 * Finishes whatever was lost, killed or refused. Nothing here needs undoing: each thing it finishes is idempotent.
 * One process sweeps at a time; that is an economy, correctness does not depend on it.
 */
const sweepStep = createStep("sweep-settlements-step", async (_: undefined, { container }) => {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const settlement = container.resolve(SETTLEMENT_MODULE)
  const result = await settlement.once("sweep", () =>
    db.transaction(async (trx) => {
      const { rows } = await trx.raw("select pg_try_advisory_xact_lock(?) as mine", [SWEEP_LOCK])
      return rows[0].mine ? sweep(container) : nothing
    }),
  )
  return new StepResponse(result)
})

async function sweep(container: MedusaContainer): Promise<SweepResult> {
  await attempt(container, "stale cart locks", () => clearStaleLocks(container))
  const events = await attempt(container, "received events", async () => {
    const { result } = await applyEventsWorkflow(container).run({ input: { limit: BATCH } })
    return result
  })
  const settled = await attempt(container, "captured payments", () => settleAll(container))
  await repairOrders(container)
  // After the payments: a refund waits for the sale that it takes back.
  const refunds = await attempt(container, "refunds", () => postRefunds(container))
  const released = await attempt(container, "lapsed holds", () =>
    container.resolve(OFFER_MODULE).releaseExpiredSupply(),
  )
  const messages = await attempt(container, "messages", async () => {
    const { result } = await sendMessagesWorkflow(container).run({ input: { limit: BATCH } })
    return result
  })
  return { settled, refunds, events, messages, released }
}

async function settleAll(container: MedusaContainer): Promise<number> {
  const keys = [
    ...(await findUnsettledPayments(container, { limit: BATCH })),
    ...(await findUnsettledFreeOrders(container, { limit: BATCH })),
  ]
  let settled = 0
  for (const key of keys) {
    const done = await attempt(container, key, async () => {
      const { state } = await finishPayment(container, key)
      return state === "settled" ? 1 : 0
    })
    settled += done
  }
  return settled
}

async function postRefunds(container: MedusaContainer): Promise<number> {
  let posted = 0
  for (const refund_id of await findUnpostedRefunds(container, { limit: BATCH })) {
    posted += await attempt(container, refund_id, async () => {
      const { state } = await runRefund(container, { refund_id, confirmed: false })
      return state === "posted" ? 1 : 0
    })
  }
  return posted
}

/** The guarantee of the money path: run on a timer and at boot, it makes true what events only make fast. */
export const sweepSettlementsWorkflow = createWorkflow(
  "sweep-settlements",
  () => new WorkflowResponse(sweepStep()),
)
