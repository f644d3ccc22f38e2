import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { supplyKey } from "#lib/supply-key"
import { OFFER_MODULE } from "#modules/offer"
import type { Sale } from "#queries/settlement/load-sale"

/**
 * Puts back what this cart had taken of its other offers when one of them was gone: their money went back too.
 * Forward only: it comes after the refund, so that nobody is sold a place whose buyer may still get it.
 */
export const returnSupplyStep = createStep(
  "return-supply",
  async (input: { sale: Sale; supply_owner: string }, { container }) => {
    const offers = container.resolve(OFFER_MODULE)
    const keys = new Set(
      input.sale.lines.map(({ offer }) => supplyKey(input.supply_owner, offer.id)),
    )
    for (const key of keys) await offers.returnSupply({ key })
    return new StepResponse(keys.size)
  },
)
