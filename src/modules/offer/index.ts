import type { InferTypeOf } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import type { Benefit } from "./models/benefit"
import type { Offer } from "./models/offer"
import { OfferModuleService } from "./service"

export const OFFER_MODULE = "offer"

export type OfferRecord = InferTypeOf<typeof Offer>
export type BenefitRecord = InferTypeOf<typeof Benefit>

export { canBecome, OfferStatus } from "./domain/offer-status"
export { freeSlug, isSlug, slugOf } from "./domain/slug"
export { summaryOf } from "./domain/summary"

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    offer: OfferModuleService
  }
}

export default Module(OFFER_MODULE, { service: OfferModuleService })
