import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { notAllowed } from "#lib/errors"
import { OFFER_MODULE, OfferStatus } from "#modules/offer"
import { findOffer } from "#queries/offer/retrieve-offer"

export const deleteOfferStepId = "delete-offer-row"

/** A draft was never seen by a buyer, so it may go. Everything else stays in somebody's library. */
export const deleteOfferStep = createStep(
  deleteOfferStepId,
  async (input: { id: string; creator_id: string }, { container }) => {
    const offer = await findOffer(container, input)
    if (offer.status !== OfferStatus.DRAFT || offer.sold > 0 || offer.held > 0) {
      throw notAllowed(
        `"${offer.name}" is ${offer.status} and cannot be deleted. Archive it instead.`,
        "wrong_status",
      )
    }
    await container.resolve(OFFER_MODULE).softDeleteOffers([offer.id])
    return new StepResponse({ product_ids: offer.product_id ? [offer.product_id] : [] }, offer.id)
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve(OFFER_MODULE).restoreOffers([id])
  },
)
