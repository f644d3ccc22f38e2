import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "#lib/errors"
import type { PriceBreakdown } from "#lib/http/common"
import { breakdownPrice } from "#lib/money/price-breakdown"
import { WALLET_MODULE } from "#modules/wallet"

export interface PriceQuestion {
  creator_id: string
  price_minor: number
  currency_code: string
  offer_id?: string | undefined
}

/**
 * What a creator would receive of a price today: the rule and the engine that the ledger posts with. Tax is left out,
 * because it is the buyer's country that decides it.
 * @throws not_found for an offer that is not this creator's.
 */
export async function retrievePriceBreakdown(
  container: MedusaContainer,
  input: PriceQuestion,
): Promise<PriceBreakdown> {
  const rule = await container.resolve(WALLET_MODULE).resolveFeeRule({
    creator_id: input.creator_id,
    offer_id: input.offer_id,
    kinds: input.offer_id === undefined ? [] : await kindsOf(container, input, input.offer_id),
    currency_code: input.currency_code,
    at: new Date(),
  })
  return breakdownPrice({
    gross_minor: input.price_minor,
    discount_minor: 0,
    tax_minor: 0,
    currency_code: input.currency_code,
    rule,
  })
}

async function kindsOf(
  container: MedusaContainer,
  { creator_id }: PriceQuestion,
  offer_id: string,
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "offer",
    fields: ["id", "benefits.kind"],
    filters: { id: offer_id, creator_id },
  })
  const offer = data[0] as { benefits?: ({ kind: string } | null)[] } | undefined
  if (!offer) throw notFound(`Offer ${offer_id} does not exist.`)
  return [...new Set(offer.benefits?.flatMap((benefit) => benefit?.kind ?? []) ?? [])]
}
