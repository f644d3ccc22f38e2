import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "#lib/errors"
import type { AdminProductOfferResponse } from "#lib/http/admin"
import { CREATOR_MODULE } from "#modules/creator"
import { OFFER_MODULE } from "#modules/offer"
import { type OfferWithBenefits, toCreatorOffers } from "../offer/to-creator-offers"
import { summariseCreator } from "./summarise-creator"

/** The offer behind a Medusa product, with whose it is. A product that is none of ours is a 404. */
export async function retrieveProductOffer(
  container: MedusaContainer,
  input: { product_id: string },
): Promise<AdminProductOfferResponse> {
  const [offer] = await container
    .resolve(OFFER_MODULE)
    .listOffers({ product_id: [input.product_id] }, { relations: ["benefits"] })
  if (!offer) throw notFound(`Product ${input.product_id} is not an offer.`)
  const [creator] = await container
    .resolve(CREATOR_MODULE)
    .listCreators({ id: [offer.creator_id] }, { withDeleted: true })
  const [shown] = await toCreatorOffers(container, [offer as OfferWithBenefits])
  if (!creator || !shown) throw notFound(`Product ${input.product_id} is not an offer.`)
  return { offer: shown, creator: summariseCreator(container, creator) }
}
