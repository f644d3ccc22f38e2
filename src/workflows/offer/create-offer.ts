import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createProductsWorkflow, emitEventStep } from "@medusajs/medusa/core-flows"
import { TesseraEvents } from "#lib/events"
import { slugOf } from "#modules/offer"
import { productOfOffer } from "./product-of-offer"
import { createOfferStep } from "./steps/create-offer"
import { findSalesChannelStep } from "./steps/find-sales-channel"
import { type OfferTerms, prepareOfferStep } from "./steps/prepare-offer"
import { replaceBenefitsStep } from "./steps/replace-benefits"
import { updateOfferStep } from "./steps/update-offer"

export const createOfferWorkflowId = "create-offer"

/** Makes a draft and the Medusa product behind it. */
export const createOfferWorkflow = createWorkflow(
  createOfferWorkflowId,
  (input: WorkflowData<OfferTerms & { creator_id: string }>) => {
    const prepared = prepareOfferStep(input)
    const sales_channel_id = findSalesChannelStep({})
    const row = transform({ input, prepared }, ({ input, prepared }) => ({
      creator_id: input.creator_id,
      slug: prepared.slug ?? slugOf(input.name),
      name: input.name,
      description: input.description ?? "",
      price_minor: input.price_minor,
      currency_code: input.currency_code,
      access_days: input.access_days ?? null,
      supply: input.supply ?? null,
      terms: input.terms ?? null,
    }))
    const offer = createOfferStep(row)
    const benefits = transform({ offer, prepared }, (data) => ({
      offer_id: data.offer.id,
      benefits: data.prepared.benefits,
    }))
    replaceBenefitsStep(benefits)
    const products = transform({ row, offer, sales_channel_id }, (data) => ({
      products: [productOfOffer({ ...data.row, id: data.offer.id }, data.sales_channel_id)],
    }))
    const created = createProductsWorkflow.runAsStep({ input: products })
    const link = transform({ input, offer, created }, (data) => ({
      id: data.offer.id,
      creator_id: data.input.creator_id,
      product_id: data.created[0]?.id,
      variant_id: data.created[0]?.variants[0]?.id,
    }))
    updateOfferStep(link)
    emitEventStep({ eventName: TesseraEvents.OFFER_CHANGED, data: offer })
    return new WorkflowResponse(offer)
  },
)
