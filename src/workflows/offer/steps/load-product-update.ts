import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unexpectedState } from "#lib/errors"
import { findOffer } from "#queries/offer/retrieve-offer"
import { productUpdateOfOffer } from "../product-of-offer"

export const loadProductUpdateStepId = "load-product-update"

/** Reads the offer as it now is: the source of truth for its product's name, text, price and status. */
export const loadProductUpdateStep = createStep(
  loadProductUpdateStepId,
  async (input: { id: string; creator_id: string }, { container }) => {
    const offer = await findOffer(container, input)
    const { product_id, variant_id } = offer
    if (!product_id || !variant_id) throw unexpectedState(`Offer ${offer.id} has no product.`)
    return new StepResponse({
      products: [productUpdateOfOffer({ ...offer, product_id, variant_id })],
    })
  },
)
