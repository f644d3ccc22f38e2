import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type RefundSaleInput, refundSaleStep } from "./steps/refund-sale"

/**
 * A creator refunds their part of an order, in full or in part, through the payment's own provider.
 * Errors: not_found; not_allowed with `free_order`, `nothing_left`, `over_refund` or `idempotency_key_reused`; and
 * whatever the provider answers.
 */
export const refundSaleWorkflow = createWorkflow(
  "refund-sale",
  (input: WorkflowData<RefundSaleInput>) => new WorkflowResponse(refundSaleStep(input)),
)
