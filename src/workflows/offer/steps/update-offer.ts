import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { notAllowed } from "#lib/errors"
import { withoutUndefined } from "#lib/without-undefined"
import { OFFER_MODULE, type OfferStatus } from "#modules/offer"
import { findOffer } from "#queries/offer/retrieve-offer"

export interface OfferChange {
  id: string
  creator_id: string
  slug?: string | undefined
  name?: string | undefined
  description?: string | undefined
  price_minor?: number | undefined
  currency_code?: string | undefined
  access_days?: number | null | undefined
  supply?: number | null | undefined
  terms?: string | null | undefined
  status?: OfferStatus | undefined
  product_id?: string | undefined
  variant_id?: string | undefined
}

const CHECK_VIOLATION = "23514"

export const updateOfferStepId = "update-offer-row"

/** Writes what was given and nothing else: the counters of the supply are never touched. */
export const updateOfferStep = createStep(
  updateOfferStepId,
  async ({ creator_id, ...change }: OfferChange, { container }) => {
    const before = await findOffer(container, { id: change.id, creator_id })
    const offers = container.resolve(OFFER_MODULE)
    const given = withoutUndefined(change)
    try {
      await offers.updateOffers(given)
    } catch (error) {
      if (isCheckViolation(error)) {
        throw notAllowed(
          `The supply cannot be less than the ${before.sold + before.held} that are sold or reserved.`,
          "supply_below_sold",
        )
      }
      throw error
    }
    const undo = Object.fromEntries(
      Object.keys(given).map((key) => [key, before[key as keyof typeof before]]),
    )
    return new StepResponse({ id: before.id }, { ...undo, id: before.id })
  },
  async (before, { container }) => {
    if (!before) return
    await container.resolve(OFFER_MODULE).updateOffers(before)
  },
)

function isCheckViolation(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === CHECK_VIOLATION
  )
}
