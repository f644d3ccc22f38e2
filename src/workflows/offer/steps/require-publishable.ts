import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { notAllowed } from "#lib/errors"
import { retrieveOffer } from "#queries/offer/retrieve-offer"

export const requirePublishableStepId = "require-publishable"

/** An offer that is on sale, or is about to be, must give its buyer something. */
export const requirePublishableStep = createStep(
  requirePublishableStepId,
  async (
    input: { id: string; creator_id: string; becomes?: string | undefined },
    { container },
  ) => {
    const offer = await retrieveOffer(container, input)
    if ((input.becomes ?? offer.status) === "published" && offer.missing.length > 0) {
      const missing = offer.missing.map(({ message }) => message).join(" ")
      throw notAllowed(`"${offer.name}" cannot be on sale yet. ${missing}`, "offer_incomplete")
    }
    return new StepResponse(null)
  },
)
