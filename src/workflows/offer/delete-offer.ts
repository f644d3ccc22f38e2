import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { deleteOfferStep } from "./steps/delete-offer"

export const deleteOfferWorkflowId = "delete-offer"

/** Deletes a draft and its product. */
export const deleteOfferWorkflow = createWorkflow(
  deleteOfferWorkflowId,
  (input: WorkflowData<{ id: string; creator_id: string }>) => {
    const deleted = deleteOfferStep(input)
    const products = transform({ deleted }, (data) => ({ ids: data.deleted.product_ids }))
    deleteProductsWorkflow.runAsStep({ input: products })
    return new WorkflowResponse(input)
  },
)
