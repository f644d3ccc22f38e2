import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { errorMessage } from "#lib/errors"
import { freeOrderKey } from "#lib/free-order"
import { runSettlement } from "../../settlement/run-settlement"
import type { SettlementOutcome } from "../../settlement/settle-payment"

interface Placed {
  order_id: string | null
  payment_id: string | null
  is_free: boolean
}

/**
 * Settles while the buyer waits, so that the next page has what they bought. A failure is only logged: the order
 * stands, and the sweeper settles it. Nothing to undo for the same reason.
 */
export const settleNowStep = createStep("settle-now", async (placed: Placed, { container }) => {
  const key = placed.is_free && placed.order_id ? freeOrderKey(placed.order_id) : placed.payment_id
  if (!key) return new StepResponse<SettlementOutcome | null>(null)
  try {
    return new StepResponse<SettlementOutcome | null>(await runSettlement(container, key))
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Settlement of ${key} is left to the sweeper: ${errorMessage(error)}`)
    return new StepResponse<SettlementOutcome | null>(null)
  }
})
