import type { MedusaContainer } from "@medusajs/framework/types"
import { addSeconds } from "#lib/clock"
import type { CreateAssetResponse } from "#lib/http"
import { signToken } from "#lib/tokens"
import { DELIVERY_MODULE } from "#modules/delivery"

/** Where the bytes of an announced file go: good for this creator and this file only, and for some hours. */
export function createUploadLink(
  container: MedusaContainer,
  asset: { id: string; creator_id: string },
): CreateAssetResponse["upload"] {
  const { backend_url, delivery, secret } = container.resolve(DELIVERY_MODULE).options
  const expires_at = addSeconds(new Date(), delivery.upload_link_seconds)
  const token = signToken(
    {
      purpose: "upload",
      claims: { asset_id: asset.id, creator_id: asset.creator_id },
      expires_at,
    },
    secret,
  )
  return {
    url: `${backend_url}/uploads/${token}`,
    method: "PUT",
    expires_at: expires_at.toISOString(),
  }
}
