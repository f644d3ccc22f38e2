import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { addSeconds } from "#lib/clock"
import { supplyKey } from "#lib/supply-key"
import { OFFER_MODULE } from "#modules/offer"

export interface HoldSupplyInput {
  cart_id: string
  lines: { offer_id: string; quantity: number }[]
}

/** Puts the cart's part of limited offers aside. Undone, it gives back what it took itself. */
export const holdSupplyStep = createStep(
  "hold-supply",
  async (input: HoldSupplyInput, { container }) => {
    const offers = container.resolve(OFFER_MODULE)
    const expires_at = addSeconds(new Date(), offers.options.checkout.hold_minutes * 60)
    const held: string[] = []
    try {
      for (const { offer_id, quantity } of input.lines) {
        const key = supplyKey(input.cart_id, offer_id)
        await offers.holdSupply({ key, offer_id, quantity, expires_at })
        held.push(key)
      }
    } catch (error) {
      // A step that fails is not undone by the engine, so a cart that got only some of its offers returns them here.
      for (const key of held) await offers.releaseSupply({ key })
      throw error
    }
    return new StepResponse(held, held)
  },
  async (held, { container }) => {
    if (!held) return
    const offers = container.resolve(OFFER_MODULE)
    for (const key of held) await offers.releaseSupply({ key })
  },
)
