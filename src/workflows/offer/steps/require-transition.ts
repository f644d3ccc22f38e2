import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { forbidden, notAllowed } from "#lib/errors"
import { canBecome, OfferStatus } from "#modules/offer"
import { findCreator } from "#queries/creator/find-creator"
import { findOffer } from "#queries/offer/retrieve-offer"

export const requireTransitionStepId = "require-offer-transition"

export const requireTransitionStep = createStep(
  requireTransitionStepId,
  async (input: { id: string; creator_id: string; status: OfferStatus }, { container }) => {
    const offer = await findOffer(container, input)
    if (!canBecome(offer.status, input.status)) {
      throw notAllowed(
        `"${offer.name}" is ${offer.status}; it cannot become ${input.status}.`,
        "wrong_status",
      )
    }
    if (input.status === OfferStatus.PUBLISHED) {
      const creator = await findCreator(container, { id: input.creator_id })
      if (creator?.status !== "active") {
        throw forbidden("This account is suspended and cannot sell. Write to support.", "suspended")
      }
    }
    return new StepResponse(null)
  },
)
