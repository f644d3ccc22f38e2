import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { addOrderTransactionStep } from "@medusajs/medusa/core-flows"
import type { UnrecordedCapture } from "#queries/settlement/find-unrecorded-captures"

/** Notes captures with their orders, as completing the cart would have done; a noted one is left alone. */
export const recordCapturesWorkflow = createWorkflow(
  "record-captures",
  (input: WorkflowData<{ captures: UnrecordedCapture[] }>) => {
    const transactions = transform({ input }, ({ input }) =>
      input.captures.map(({ capture_id, order_id, amount, currency_code }) => ({
        order_id,
        amount: Number(amount),
        currency_code,
        reference: "capture",
        reference_id: capture_id,
      })),
    )
    addOrderTransactionStep(transactions)
    return new WorkflowResponse(transactions)
  },
)
