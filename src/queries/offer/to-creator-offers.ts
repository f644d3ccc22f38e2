import type { MedusaContainer } from "@medusajs/framework/types"
import type { CreatorOffer } from "#lib/http"
import { breakdownPrice } from "#lib/money/price-breakdown"
import type { OfferRecord } from "#modules/offer"
import { WALLET_MODULE } from "#modules/wallet"
import { type BenefitFacts, type DescribedBenefit, describeBenefits } from "./describe-benefits"

export type OfferWithBenefits = Omit<OfferRecord, "benefits"> & { benefits: BenefitFacts[] }

/** Offers as their creator sees them: benefits with files, what is missing, and who receives which part of the price. */
export async function toCreatorOffers(
  container: MedusaContainer,
  offers: OfferWithBenefits[],
): Promise<CreatorOffer[]> {
  const described = await describeBenefits(
    container,
    offers.flatMap((offer) => offer.benefits),
  )
  return await Promise.all(
    offers.map(async (offer) => {
      const benefits = [...offer.benefits]
        .sort((a, b) => a.position - b.position)
        .flatMap((benefit) => described.get(benefit.id) ?? [])
      return {
        id: offer.id,
        slug: offer.slug,
        name: offer.name,
        description: offer.description,
        price_minor: offer.price_minor,
        currency_code: offer.currency_code,
        access_days: offer.access_days,
        supply: offer.supply,
        sold: offer.sold,
        held: offer.held,
        terms: offer.terms,
        status: offer.status,
        benefits: benefits.map(({ problem: _problem, ...benefit }) => benefit),
        breakdown: await breakdownOf(container, offer),
        missing: missingOf(benefits),
        created_at: new Date(offer.created_at).toISOString(),
        updated_at: new Date(offer.updated_at).toISOString(),
      }
    }),
  )
}

async function breakdownOf(container: MedusaContainer, offer: OfferWithBenefits) {
  const { price_minor, currency_code } = offer
  const rule = await container.resolve(WALLET_MODULE).resolveFeeRule({
    creator_id: offer.creator_id,
    offer_id: offer.id,
    kinds: [...new Set(offer.benefits.map((benefit) => benefit.kind))],
    currency_code,
    at: new Date(),
  })
  return breakdownPrice({
    gross_minor: price_minor,
    discount_minor: 0,
    tax_minor: 0,
    currency_code,
    rule,
  })
}

/** What still keeps an offer from being published. A buyer must get everything that is listed, and at least one thing. */
export function missingOf(benefits: DescribedBenefit[]): CreatorOffer["missing"] {
  if (benefits.length === 0) {
    return [{ field: "benefits", message: "Add what the buyer gets: a file or a link." }]
  }
  return benefits.flatMap(({ problem }, index) =>
    problem === null ? [] : [{ field: `benefits.${index}`, message: problem }],
  )
}
