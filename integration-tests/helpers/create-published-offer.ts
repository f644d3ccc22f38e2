import type { MedusaContainer } from "@medusajs/framework/types"
import type { BenefitInput, CreatorOffer } from "#lib/http"
import { retrieveOffer } from "#queries/offer/retrieve-offer"
import { changeOfferStatusWorkflow } from "#workflows/offer/change-offer-status"
import { createOfferWorkflow } from "#workflows/offer/create-offer"
import { OFFER_MODULE } from "../../src/modules/offer"
import { createAsset } from "./create-asset"

export interface TestOffer extends CreatorOffer {
  product_id: string
  variant_id: string
}

/** An offer on sale, 19.00 dollars for a text file unless told otherwise. Needs a shop (`setUpShop`). */
export async function createPublishedOffer(
  container: MedusaContainer,
  input: {
    creator_id: string
    name?: string
    price_minor?: number
    supply?: number | null
    access_days?: number | null
    benefits?: BenefitInput[]
  },
): Promise<TestOffer> {
  const { creator_id, name = "Forty brushes", price_minor = 1900, ...rest } = input
  const benefits = input.benefits ?? [
    {
      kind: "file",
      title: "The files",
      config: { asset_ids: [(await createAsset(container, { creator_id })).id] },
    },
  ]
  const { result } = await createOfferWorkflow(container).run({
    input: { ...rest, creator_id, name, price_minor, currency_code: "usd", benefits },
  })
  const own = { id: result.id, creator_id }
  await changeOfferStatusWorkflow(container).run({ input: { ...own, status: "published" } })
  const { product_id, variant_id } = await container.resolve(OFFER_MODULE).retrieveOffer(own.id)
  if (!product_id || !variant_id) throw new Error("The offer has no product.")
  return { ...(await retrieveOffer(container, own)), product_id, variant_id }
}
