import type { MedusaContainer } from "@medusajs/framework/types"
import { notAllowed, notFound } from "#lib/errors"
import { type AssetRecord, DELIVERY_MODULE } from "#modules/delivery"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"
import { OFFER_MODULE } from "#modules/offer"

/**
 * The file an entitlement opens right now, decided by the database at this moment.
 * @throws not_found for an unknown entitlement or a file that is not in it; not_allowed with code `revoked`, `not_begun` or `ended`.
 */
export async function findDeliverableFile(
  container: MedusaContainer,
  input: { entitlement_id: string; asset_id: string },
  at: Date,
): Promise<AssetRecord> {
  const entitlements = container.resolve(ENTITLEMENT_MODULE)
  const [[entitlement], [asset]] = await Promise.all([
    entitlements.listEntitlements({ id: [input.entitlement_id] }),
    container.resolve(DELIVERY_MODULE).listAssets({ id: [input.asset_id], state: "ready" }),
  ])
  const missing = notFound("This file is not among what was bought, or no longer exists.")
  if (!entitlement || !asset || entitlement.data === null) throw missing
  if (entitlement.state !== "active") {
    throw notAllowed(
      "Access to this file was withdrawn, for example because the payment was refunded.",
      "revoked",
    )
  }
  if (entitlement.starts_at > at) {
    throw notAllowed("Access to this file has not begun yet.", "not_begun")
  }
  if (!entitlements.isLive(entitlement, at)) {
    throw notAllowed("Access to this file has ended.", "ended")
  }
  const [benefit] = await container
    .resolve(OFFER_MODULE)
    .listBenefits({ id: [entitlement.benefit_id] }, { withDeleted: true })
  const { files } = entitlements.providerFor(entitlement.kind).present(
    {
      entitlement,
      benefit: {
        id: entitlement.benefit_id,
        title: entitlement.title,
        config: benefit?.config ?? {},
      },
      data: entitlement.data,
    },
    { assets: new Map([[asset.id, { ...asset, size_bytes: Number(asset.size_bytes) }]]) },
  )
  if (!files.some((file) => file.asset_id === asset.id)) throw missing
  return asset
}
