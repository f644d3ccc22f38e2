import { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { OFFER_MODULE } from "medusa-plugin-tessera/modules/offer"
import { createUploadLink } from "medusa-plugin-tessera/queries/delivery/create-upload-link"
import { createAssetWorkflow } from "medusa-plugin-tessera/workflows/delivery/create-asset"
import { receiveUpload } from "medusa-plugin-tessera/workflows/delivery/receive-upload"
import { changeOfferStatusWorkflow } from "medusa-plugin-tessera/workflows/offer/change-offer-status"
import { createOfferWorkflow } from "medusa-plugin-tessera/workflows/offer/create-offer"
import type { DemoBenefit, DemoFile, DemoOffer } from "./world/demo-creator"

/** Creates an offer with its files and publishes it. Returns the offer that is there when it was done before. */
export async function ensureOffer(
  container: MedusaContainer,
  creator_id: string,
  offer: DemoOffer,
): Promise<{ id: string }> {
  const { slug } = offer
  const [known] = await container.resolve(OFFER_MODULE).listOffers({ creator_id, slug })
  const id = known?.id ?? (await createOffer(container, creator_id, offer))
  if (known?.status !== "published") {
    await changeOfferStatusWorkflow(container).run({
      input: { id, creator_id, status: "published" },
    })
  }
  return { id }
}

async function createOffer(
  container: MedusaContainer,
  creator_id: string,
  offer: DemoOffer,
): Promise<string> {
  const benefits = []
  for (const benefit of offer.benefits) {
    const config = await configOf(container, creator_id, benefit)
    benefits.push({ kind: benefit.kind, title: benefit.title, config })
  }
  const { result } = await createOfferWorkflow(container).run({
    input: { ...offer, creator_id, benefits },
  })
  return result.id
}

async function configOf(
  container: MedusaContainer,
  creator_id: string,
  benefit: DemoBenefit,
): Promise<Record<string, unknown>> {
  if (benefit.kind === "link") return { url: benefit.url }
  const asset_ids: string[] = []
  for (const file of benefit.files) asset_ids.push(await upload(container, creator_id, file))
  return { asset_ids }
}

/** Announces a file and sends its bytes, as the studio does. */
async function upload(
  container: MedusaContainer,
  creator_id: string,
  { filename, make }: DemoFile,
): Promise<string> {
  const bytes = make()
  const { result } = await createAssetWorkflow(container).run({
    input: { creator_id, filename, size_bytes: bytes.length },
  })
  const { url } = createUploadLink(container, { id: result.id, creator_id })
  const token = url.slice(url.lastIndexOf("/") + 1)
  const stream = Readable.from([bytes])
  const { id } = await receiveUpload(container, { token, stream, content_length: bytes.length })
  return id
}
