import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { invalidData } from "#lib/errors"
import { findCartOffers } from "../../queries/checkout/find-cart-offers"
import { holdSupplyStep } from "./steps/hold-supply"

/**
 * What a cart with offers needs before Medusa's own route may complete it: an e-mail address, because what was bought
 * is delivered to one, and its part of every limited offer. Reads only; the hold is a step of its own.
 */
const readCartStep = createStep(
  "read-cart-offers",
  async (input: { cart_id: string }, { container }) => {
    const cart = await findCartOffers(container, input)
    if (cart && cart.lines.length > 0 && !cart.email) {
      throw invalidData(
        "This cart needs an e-mail address: what is bought is sent there.",
        "no_email",
      )
    }
    const open = cart !== null && !cart.has_order
    return new StepResponse({ cart_id: input.cart_id, lines: open ? cart.lines : [] })
  },
)

/** Run before an integrator's cart is completed through Medusa's stock route. Does nothing for carts without offers. */
export const prepareCartWorkflow = createWorkflow(
  "prepare-cart",
  (input: WorkflowData<{ cart_id: string }>) => {
    const cart = readCartStep(input)
    holdSupplyStep(cart)
    return new WorkflowResponse(cart)
  },
)
