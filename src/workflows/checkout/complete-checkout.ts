import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { notAllowed } from "#lib/errors"
import type { SettlementOutcome } from "../settlement/settle-payment"
import { placeOrderStep } from "./steps/place-order"
import { settleNowStep } from "./steps/settle-now"

/** Tells a buyer whose payment could not become a sale what became of it. */
const explainFailureStep = createStep(
  "explain-failed-settlement",
  async (outcome: SettlementOutcome | null) => {
    if (outcome?.state !== "failed") return new StepResponse(null)
    throw notAllowed(
      outcome.reason?.startsWith("sold_out")
        ? "This offer sold out before your payment arrived. We have sent the money back to your card."
        : "This payment could not become a purchase and was taken back. Start again from the offer's page.",
      "refunded",
    )
  },
)

/** The buyer is back from paying: order, settlement and entitlements in one call. Safe to repeat. */
export const completeCheckoutWorkflow = createWorkflow(
  "complete-checkout",
  (input: WorkflowData<{ cart_id: string }>) => {
    const placed = placeOrderStep(input)
    explainFailureStep(settleNowStep(placed))
    return new WorkflowResponse(placed)
  },
)
