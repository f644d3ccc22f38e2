import type {
  CreateAssetResponse,
  CreateOfferBody,
  CreatorAsset,
  CreatorAssetResponse,
  CreatorOffer,
  CreatorOfferResponse,
} from "#lib/http"
import { httpOk } from "../http"
import type { TestCreator } from "./creator"

/** Announces a file and sends its bytes. */
async function uploadFile(
  backend_url: string,
  creator: TestCreator,
  file: { filename: string; bytes: Buffer },
): Promise<CreatorAsset> {
  const { upload } = await httpOk<CreateAssetResponse>(`${backend_url}/creator/assets`, {
    body: { filename: file.filename, size_bytes: file.bytes.length },
    headers: creator.headers,
  })
  const response = await fetch(upload.url, { method: upload.method, body: file.bytes })
  if (!response.ok) throw new Error(`Upload answered ${response.status}: ${await response.text()}`)
  return ((await response.json()) as CreatorAssetResponse).asset
}

/** A published offer with one file in it. */
export async function publishOffer(
  backend_url: string,
  creator: TestCreator,
  input: Partial<CreateOfferBody> & { file: { filename: string; bytes: Buffer } },
): Promise<CreatorOffer> {
  const { file, ...fields } = input
  const asset = await uploadFile(backend_url, creator, file)
  const { offer } = await httpOk<CreatorOfferResponse>(`${backend_url}/creator/offers`, {
    body: {
      name: "Excel for people who hate it",
      description: "Everything you need, nothing you do not.",
      price_minor: 2900,
      currency_code: "usd",
      benefits: [{ kind: "file", title: "The workbook", config: { asset_ids: [asset.id] } }],
      ...fields,
    },
    headers: creator.headers,
  })
  const published = await httpOk<CreatorOfferResponse>(
    `${backend_url}/creator/offers/${offer.id}/publish`,
    { method: "POST", body: {}, headers: creator.headers },
  )
  return published.offer
}
