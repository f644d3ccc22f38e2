import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { duplicate } from "#lib/errors"
import { OFFER_MODULE } from "#modules/offer"

export interface NewOffer {
  creator_id: string
  slug: string
  name: string
  description: string
  price_minor: number
  currency_code: string
  access_days: number | null
  supply: number | null
  terms: string | null
}

export const createOfferStepId = "create-offer-row"

export const createOfferStep = createStep(
  createOfferStepId,
  async (input: NewOffer, { container }) => {
    const offers = container.resolve(OFFER_MODULE)
    try {
      const offer = await offers.createOffers(input)
      return new StepResponse({ id: offer.id }, offer.id)
    } catch (error) {
      if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.INVALID_DATA) {
        throw duplicate(`Another of your offers has the address "${input.slug}"; try again.`)
      }
      throw error
    }
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve(OFFER_MODULE).deleteOffers([id])
  },
)
