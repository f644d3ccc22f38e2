import type { StoreOfferCard } from "@http"
import { kindOf } from "./kinds"

/** A creator's offers under the heading of their first benefit, in the order they came. */
export function groupOffers(
  offers: StoreOfferCard[],
): { heading: string; offers: StoreOfferCard[] }[] {
  const groups = new Map<string, StoreOfferCard[]>()
  for (const offer of offers) {
    const { heading } = kindOf(offer.kinds[0])
    groups.set(heading, [...(groups.get(heading) ?? []), offer])
  }
  return [...groups].map(([heading, list]) => ({ heading, offers: list }))
}
