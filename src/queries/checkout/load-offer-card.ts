import type { MedusaContainer } from "@medusajs/framework/types"
import type { StoreCheckout } from "#lib/http"
import { CREATOR_MODULE } from "#modules/creator"
import { OFFER_MODULE, summaryOf } from "#modules/offer"

/** What is being bought and from whom, as the checkout page shows it. Null when the product is no offer of ours. */
export async function loadOfferCard(
  container: MedusaContainer,
  input: { product_id: string },
): Promise<StoreCheckout["offer"] | null> {
  const [offer] = await container
    .resolve(OFFER_MODULE)
    .listOffers({ product_id: [input.product_id] }, { relations: ["benefits"], take: 1 })
  if (!offer) return null
  const [creator] = await container.resolve(CREATOR_MODULE).listCreators({ id: [offer.creator_id] })
  if (!creator) return null
  const { id, handle, display_name, tagline, bio, accent, links } = creator
  return {
    id: offer.id,
    slug: offer.slug,
    name: offer.name,
    summary: summaryOf(offer.description),
    price_minor: offer.price_minor,
    currency_code: offer.currency_code,
    access_days: offer.access_days,
    left: offer.supply === null ? null : Math.max(0, offer.supply - offer.sold - offer.held),
    kinds: [...new Set(offer.benefits.map((benefit) => benefit.kind))],
    creator: { id, handle, display_name, tagline, bio, accent, links: links ?? [] },
  }
}
