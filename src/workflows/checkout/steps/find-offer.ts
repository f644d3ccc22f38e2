import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { findSellableOffer } from "#queries/checkout/find-sellable-offer"

/** The offer as it can be bought now. Reads only. */
export const findOfferStep = createStep(
  "find-sellable-offer",
  async (input: { offer_id: string }, { container }) =>
    new StepResponse(await findSellableOffer(container, input)),
)
