import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { PayoutReserveInput } from "#modules/wallet"
import { reservePayoutStep } from "./steps/reserve-payout"

export const reservePayoutWorkflowId = "wallet-reserve-payout"

/** Moves available money to reserved for a payout; refused with `insufficient_funds` when the wallet holds less. Undone when a later step fails. */
export const reservePayoutWorkflow = createWorkflow(
  reservePayoutWorkflowId,
  (input: WorkflowData<PayoutReserveInput>) => new WorkflowResponse(reservePayoutStep(input)),
)
