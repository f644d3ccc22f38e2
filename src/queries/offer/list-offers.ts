import type { MedusaContainer } from "@medusajs/framework/types"
import { invalidData } from "#lib/errors"
import type { CreatorOfferListResponse, OfferStatus } from "#lib/http"
import { OFFER_MODULE } from "#modules/offer"
import { type OfferWithBenefits, toCreatorOffers } from "./to-creator-offers"

/** A creator's offers, newest first. The cursor is the last id: ids grow with time. */
export async function listOffers(
  container: MedusaContainer,
  input: {
    creator_id: string
    limit: number
    cursor?: string | undefined
    status?: OfferStatus | undefined
  },
): Promise<CreatorOfferListResponse> {
  const { creator_id, limit, cursor, status } = input
  if (cursor !== undefined && !/^offr_[0-9A-Z]{26}$/.test(cursor)) {
    throw invalidData("This cursor was not given out here; start again without one.")
  }
  const offers = await container.resolve(OFFER_MODULE).listOffers(
    {
      creator_id: [creator_id],
      ...(status === undefined ? {} : { status }),
      ...(cursor === undefined ? {} : { id: { $lt: cursor } }),
    },
    { relations: ["benefits"], take: limit + 1, order: { id: "DESC" } },
  )
  const page = offers.slice(0, limit) as OfferWithBenefits[]
  return {
    items: await toCreatorOffers(container, page),
    next_cursor: offers.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}
