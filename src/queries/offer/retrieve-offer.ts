import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "#lib/errors"
import type { CreatorOffer } from "#lib/http"
import { isId } from "#lib/is-id"
import { OFFER_MODULE } from "#modules/offer"
import { type OfferWithBenefits, toCreatorOffers } from "./to-creator-offers"

/** One of a creator's own offers. Another creator's is the same 404 as one that does not exist. */
export async function retrieveOffer(
  container: MedusaContainer,
  input: { id: string; creator_id: string },
): Promise<CreatorOffer> {
  const offer = await findOffer(container, input)
  const [shown] = await toCreatorOffers(container, [offer])
  if (!shown) throw offerNotFound(input.id)
  return shown
}

export async function findOffer(
  container: MedusaContainer,
  input: { id: string; creator_id: string },
): Promise<OfferWithBenefits> {
  if (!isId(input.id) || !input.creator_id) throw offerNotFound(input.id)
  const [offer] = await container
    .resolve(OFFER_MODULE)
    .listOffers({ id: [input.id], creator_id: [input.creator_id] }, { relations: ["benefits"] })
  if (!offer) throw offerNotFound(input.id)
  return offer as OfferWithBenefits
}

export function offerNotFound(id: string) {
  return notFound(`Offer ${id} does not exist.`)
}
