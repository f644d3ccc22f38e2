import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { duplicate, forbidden, invalidData, notFound } from "#lib/errors"
import type { BenefitInput } from "#lib/http"
import { CREATOR_MODULE } from "#modules/creator"
import { DELIVERY_MODULE } from "#modules/delivery"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"
import { freeSlug, OFFER_MODULE, slugOf } from "#modules/offer"
import { listCurrencies } from "#queries/offer/list-currencies"

export interface OfferTerms {
  name: string
  slug?: string | undefined
  description?: string | undefined
  price_minor: number
  currency_code: string
  access_days?: number | null | undefined
  supply?: number | null | undefined
  terms?: string | null | undefined
  benefits?: BenefitInput[] | undefined
}

export type PrepareOfferInput = { [K in keyof OfferTerms]?: OfferTerms[K] | undefined } & {
  creator_id: string
  /** Absent when the offer is new. */
  id?: string | undefined
}

export const prepareOfferStepId = "prepare-offer"

/** Checks what only the rest of the application knows: creator, currency, slug, benefit kinds and whose files they name. */
export const prepareOfferStep = createStep(
  prepareOfferStepId,
  async (input: PrepareOfferInput, { container }) => {
    await requireActiveCreator(container, input.creator_id)
    if (input.currency_code !== undefined) await requireCurrency(container, input.currency_code)
    const benefits = input.benefits && (await checkBenefits(container, input, input.benefits))
    return new StepResponse({ slug: await chooseSlug(container, input), benefits })
  },
)

async function requireActiveCreator(container: MedusaContainer, id: string): Promise<void> {
  const [creator] = await container.resolve(CREATOR_MODULE).listCreators({ id: [id] })
  if (!creator) throw notFound(`Creator ${id} does not exist.`)
  if (creator.status !== "active") {
    throw forbidden("This account is suspended and cannot sell. Write to support.", "suspended")
  }
}

async function requireCurrency(container: MedusaContainer, code: string): Promise<void> {
  const codes = (await listCurrencies(container)).map((currency) => currency.code)
  if (!codes.includes(code)) {
    throw invalidData(
      `An offer cannot be priced in "${code}" here; use ${codes.join(", ") || "a currency once the site has a region"}.`,
      "unknown_currency",
    )
  }
}

/** Only a new offer gets a slug of its own accord: a published address must not change with its name. */
async function chooseSlug(
  container: MedusaContainer,
  { creator_id, id, slug, name }: PrepareOfferInput,
): Promise<string | undefined> {
  if (slug === undefined && (id !== undefined || name === undefined)) return undefined
  const own = await container
    .resolve(OFFER_MODULE)
    .listOffers({ creator_id: [creator_id] }, { select: ["id", "slug"] })
  const taken = own.filter((offer) => offer.id !== id).map((offer) => offer.slug)
  if (slug === undefined) return freeSlug(slugOf(name ?? ""), taken)
  if (taken.includes(slug)) {
    throw duplicate(`Another of your offers has the address "${slug}"; choose a different one.`)
  }
  return slug
}

async function checkBenefits(
  container: MedusaContainer,
  input: PrepareOfferInput,
  benefits: BenefitInput[],
): Promise<BenefitInput[]> {
  const entitlements = container.resolve(ENTITLEMENT_MODULE)
  const checked = benefits.map(({ kind, title, config }) => ({
    kind,
    title,
    config: entitlements.validateConfig(kind, config),
  }))
  const ids = [
    ...new Set(
      checked.flatMap(({ kind, config }) => entitlements.providerFor(kind).assetIds(config)),
    ),
  ]
  if (ids.length === 0) return checked
  const own = await container
    .resolve(DELIVERY_MODULE)
    .listAssets({ id: ids, creator_id: [input.creator_id] }, { select: ["id"] })
  const missing = ids.find((id) => !own.some((asset) => asset.id === id))
  if (missing) throw notFound(`File ${missing} does not exist.`)
  return checked
}
