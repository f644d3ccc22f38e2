import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { freeOrderKey } from "#lib/free-order"
import { findOrphanedOrders } from "#queries/settlement/find-orphaned-orders"
import { findUnrecordedCaptures } from "#queries/settlement/find-unrecorded-captures"
import { attempt } from "./attempt"
import { recordCapturesWorkflow } from "./record-captures"
import { runSettlement } from "./run-settlement"

const BATCH = 500

/**
 * Puts right what Medusa's own writes leave behind when a process dies between them: orders that do not know of their
 * money, and orders that nobody can pay for. Part of the sweep, after the payments and the free orders.
 */
export async function repairOrders(container: MedusaContainer): Promise<void> {
  await attempt(container, "captures their orders do not know of", () => recordCaptures(container))
  await attempt(container, "orders without a cart", () => cancelOrphans(container))
}

async function cancelOrphans(container: MedusaContainer): Promise<number> {
  let canceled = 0
  for (const order_id of await findOrphanedOrders(container, { limit: BATCH })) {
    canceled += await attempt(container, order_id, async () => {
      await cancelOrderWorkflow(container).run({ input: { order_id, no_notification: true } })
      await runSettlement(container, freeOrderKey(order_id))
      return 1
    })
  }
  return canceled
}

async function recordCaptures(container: MedusaContainer): Promise<number> {
  const captures = await findUnrecordedCaptures(container, { limit: BATCH })
  if (captures.length > 0) await recordCapturesWorkflow(container).run({ input: { captures } })
  return captures.length
}
