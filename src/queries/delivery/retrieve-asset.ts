import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "#lib/errors"
import type { CreatorAsset } from "#lib/http"
import { isId } from "#lib/is-id"
import { type AssetRecord, DELIVERY_MODULE } from "#modules/delivery"
import { toCreatorAsset } from "../offer/describe-benefits"

/** One of a creator's own files. Another creator's is the same 404 as one that does not exist. */
export async function retrieveAsset(
  container: MedusaContainer,
  input: { id: string; creator_id: string },
): Promise<CreatorAsset> {
  return toCreatorAsset(await findAsset(container, input))
}

export async function findAsset(
  container: MedusaContainer,
  input: { id: string; creator_id: string },
): Promise<AssetRecord> {
  const missing = () => notFound(`File ${input.id} does not exist.`)
  if (!isId(input.id) || !input.creator_id) throw missing()
  const [asset] = await container
    .resolve(DELIVERY_MODULE)
    .listAssets({ id: [input.id], creator_id: [input.creator_id] })
  if (!asset) throw missing()
  return asset
}
