import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { TesseraEvents } from "#lib/events"
import { loadProductUpdateStep } from "./steps/load-product-update"
import { type OfferTerms, prepareOfferStep } from "./steps/prepare-offer"
import { replaceBenefitsStep } from "./steps/replace-benefits"
import { requireEditableStep } from "./steps/require-editable"
import { requirePublishableStep } from "./steps/require-publishable"
import { updateOfferStep } from "./steps/update-offer"

export const updateOfferWorkflowId = "update-offer"

export type UpdateOfferInput = { [K in keyof OfferTerms]?: OfferTerms[K] | undefined } & {
  id: string
  creator_id: string
}

/** Changes an offer and its product together. An offer on sale must stay complete. */
export const updateOfferWorkflow = createWorkflow(
  updateOfferWorkflowId,
  (input: WorkflowData<UpdateOfferInput>) => {
    requireEditableStep(input)
    const prepared = prepareOfferStep(input)
    const change = transform({ input, prepared }, ({ input, prepared }) => {
      const { benefits: _benefits, ...terms } = input
      return { ...terms, slug: prepared.slug }
    })
    const offer = updateOfferStep(change)
    const benefits = transform({ input, prepared }, (data) => ({
      offer_id: data.input.id,
      benefits: data.prepared.benefits,
    }))
    replaceBenefitsStep(benefits)
    const own = transform({ input }, (data) => ({
      id: data.input.id,
      creator_id: data.input.creator_id,
    }))
    requirePublishableStep(own)
    const products = loadProductUpdateStep(own)
    updateProductsWorkflow.runAsStep({ input: products })
    emitEventStep({ eventName: TesseraEvents.OFFER_CHANGED, data: offer })
    return new WorkflowResponse(offer)
  },
)
