import type { MedusaContainer } from "@medusajs/framework/types"
import { addSeconds } from "#lib/clock"
import type { DownloadLinkResponse } from "#lib/http"
import { signToken } from "#lib/tokens"
import { DELIVERY_MODULE } from "#modules/delivery"
import { findDeliverableFile } from "./find-deliverable-file"

/**
 * A short-lived address for one file of one entitlement. The caller has checked whose entitlement it is; whether it is
 * live and has the file is checked here, and again whenever the address is used.
 * @throws not_found, or not_allowed with code `revoked`, `not_begun` or `ended`.
 */
export async function createDownloadLink(
  container: MedusaContainer,
  input: { entitlement_id: string; asset_id: string },
): Promise<DownloadLinkResponse["download"]> {
  const now = new Date()
  const asset = await findDeliverableFile(container, input, now)
  const { backend_url, delivery, secret } = container.resolve(DELIVERY_MODULE).options
  const expires_at = addSeconds(now, delivery.download_link_seconds)
  const token = signToken(
    {
      purpose: "download",
      claims: { entitlement_id: input.entitlement_id, asset_id: input.asset_id },
      expires_at,
    },
    secret,
  )
  return {
    url: `${backend_url}/downloads/${token}`,
    filename: asset.filename,
    size_bytes: Number(asset.size_bytes),
    expires_at: expires_at.toISOString(),
  }
}
