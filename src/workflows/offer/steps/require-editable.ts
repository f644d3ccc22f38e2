import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { notAllowed } from "#lib/errors"
import { OfferStatus } from "#modules/offer"
import { findOffer } from "#queries/offer/retrieve-offer"

export const requireEditableStepId = "require-editable"

export const requireEditableStep = createStep(
  requireEditableStepId,
  async (input: { id: string; creator_id: string }, { container }) => {
    const offer = await findOffer(container, input)
    if (offer.status === OfferStatus.ARCHIVED) {
      throw notAllowed(`"${offer.name}" is archived and cannot be changed. Create a new offer.`)
    }
    return new StepResponse(null)
  },
)
