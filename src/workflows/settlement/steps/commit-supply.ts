import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { supplyKey } from "#lib/supply-key"
import { OFFER_MODULE } from "#modules/offer"
import type { Sale } from "#queries/settlement/load-sale"

/**
 * Turns the cart's holds into sales. Returns the offers that were gone.
 * Forward only: a committed unit belongs to a payment that was captured, and committing again changes nothing.
 */
export const commitSupplyStep = createStep(
  "commit-supply",
  async (input: { sale: Sale; supply_owner: string }, { container }) => {
    const offers = container.resolve(OFFER_MODULE)
    const quantities = new Map<string, { name: string; quantity: number }>()
    for (const { offer, quantity } of input.sale.lines) {
      const so_far = quantities.get(offer.id)?.quantity ?? 0
      quantities.set(offer.id, { name: offer.name, quantity: so_far + quantity })
    }
    const sold_out: string[] = []
    for (const [offer_id, { name, quantity }] of quantities) {
      const key = supplyKey(input.supply_owner, offer_id)
      const { committed } = await offers.commitSupply({ key, offer_id, quantity })
      if (!committed) sold_out.push(name)
    }
    return new StepResponse(sold_out)
  },
)
