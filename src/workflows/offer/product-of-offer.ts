import { toMajor } from "#lib/money/to-major"
import type { OfferStatus } from "#modules/offer"

export interface ProductFacts {
  id: string
  name: string
  description: string
  price_minor: number
  currency_code: string
}

/**
 * The Medusa product behind an offer. Its handle is the offer's id, which is unique over all creators and never changes;
 * no shipping profile and no inventory, so that nothing has to be shipped or counted by the core.
 */
export function productOfOffer(offer: ProductFacts, sales_channel_id: string) {
  return {
    title: offer.name,
    description: offer.description,
    handle: offer.id.toLowerCase().replace("_", "-"),
    status: "draft" as const,
    options: [{ title: "Access", values: ["Standard"] }],
    sales_channels: [{ id: sales_channel_id }],
    variants: [
      {
        title: "Standard",
        options: { Access: "Standard" },
        manage_inventory: false,
        prices: [priceOf(offer)],
      },
    ],
  }
}

/** What the product must say after the offer changed. */
export function productUpdateOfOffer(
  offer: ProductFacts & { status: OfferStatus; product_id: string; variant_id: string },
) {
  return {
    id: offer.product_id,
    title: offer.name,
    description: offer.description,
    status: offer.status === "published" ? ("published" as const) : ("draft" as const),
    variants: [{ id: offer.variant_id, prices: [priceOf(offer)] }],
  }
}

function priceOf({ price_minor, currency_code }: ProductFacts) {
  return { currency_code, amount: toMajor(price_minor, currency_code) }
}
