import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { TesseraEvents } from "#lib/events"
import type { OfferStatus } from "#modules/offer"
import { loadProductUpdateStep } from "./steps/load-product-update"
import { requirePublishableStep } from "./steps/require-publishable"
import { requireTransitionStep } from "./steps/require-transition"
import { updateOfferStep } from "./steps/update-offer"

export const changeOfferStatusWorkflowId = "change-offer-status"

/** Publishes, hides or archives: the offer and its product together. Repeating it changes nothing. */
export const changeOfferStatusWorkflow = createWorkflow(
  changeOfferStatusWorkflowId,
  (input: WorkflowData<{ id: string; creator_id: string; status: OfferStatus }>) => {
    requireTransitionStep(input)
    const wanted = transform({ input }, ({ input }) => ({
      id: input.id,
      creator_id: input.creator_id,
      becomes: input.status,
    }))
    requirePublishableStep(wanted)
    const offer = updateOfferStep(input)
    const products = loadProductUpdateStep(input)
    updateProductsWorkflow.runAsStep({ input: products })
    emitEventStep({ eventName: TesseraEvents.OFFER_CHANGED, data: offer })
    return new WorkflowResponse(offer)
  },
)
