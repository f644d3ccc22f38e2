import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { SaleInput } from "#modules/wallet"
import { postSalesStep } from "./steps/post-sales"

export const postSalesWorkflowId = "wallet-post-sales"

/** Posts the paid lines of an order to the ledger, all or none. Safe to run again: a line is posted once. */
export const postSalesWorkflow = createWorkflow(
  postSalesWorkflowId,
  (sales: WorkflowData<SaleInput[]>) => new WorkflowResponse(postSalesStep(sales)),
)
