import type { MedusaContainer } from "@medusajs/framework/types"
import { invalidData, notFound } from "#lib/errors"
import { CREATOR_MODULE } from "#modules/creator"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"
import { OFFER_MODULE } from "#modules/offer"
import type { CommissionScope } from "#modules/wallet"

export interface RuleScope {
  scope: CommissionScope
  scope_id?: string | undefined
}

/** What a rule's scope comes down to: whose offer, which kinds. What does not matter is left empty. */
export interface RuleTarget {
  creator_id: string
  kinds: string[]
  offer: { id: string; price_minor: number; currency_code: string } | null
}

/** @throws not_found for a creator or an offer that does not exist, invalid_data for a kind nobody registered. */
export async function requireRuleScope(
  container: MedusaContainer,
  { scope, scope_id = "" }: RuleScope,
): Promise<RuleTarget> {
  if (scope === "creator") {
    const [creator] = await container.resolve(CREATOR_MODULE).listCreators({ id: [scope_id] })
    if (!creator) throw notFound(`Creator ${scope_id} does not exist.`)
    return { creator_id: creator.id, kinds: [], offer: null }
  }
  if (scope === "offer") {
    const [offer] = await container
      .resolve(OFFER_MODULE)
      .listOffers({ id: [scope_id] }, { relations: ["benefits"] })
    if (!offer) throw notFound(`Offer ${scope_id} does not exist.`)
    const { id, creator_id, price_minor, currency_code } = offer
    const kinds = [...new Set(offer.benefits.map((benefit) => benefit.kind))]
    return { creator_id, kinds, offer: { id, price_minor, currency_code } }
  }
  if (scope === "kind") {
    const kinds = container.resolve(ENTITLEMENT_MODULE).kinds()
    if (!kinds.includes(scope_id)) {
      throw invalidData(`No benefit is of the kind ${scope_id}; there are ${kinds.join(", ")}.`)
    }
    return { creator_id: "", kinds: [scope_id], offer: null }
  }
  return { creator_id: "", kinds: [], offer: null }
}
