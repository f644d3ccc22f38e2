import type { MedusaContainer } from "@medusajs/framework/types"
import type { StoreEntitlement } from "#lib/http"
import type { PresentContext } from "#lib/slots/entitlement-provider"
import { DELIVERY_MODULE } from "#modules/delivery"
import { ENTITLEMENT_MODULE, type EntitlementRecord, stateAt } from "#modules/entitlement"
import { OFFER_MODULE } from "#modules/offer"

/** What buyers are shown of their entitlements, in the order given; three queries however many they are. */
export async function presentEntitlements(
  container: MedusaContainer,
  input: {
    entitlements: EntitlementRecord[]
    /** Number of each order, for the reason. */
    display_ids: Map<string, number>
    at: Date
  },
): Promise<StoreEntitlement[]> {
  const { entitlements, at } = input
  if (entitlements.length === 0) return []
  const module = container.resolve(ENTITLEMENT_MODULE)
  // A benefit that was replaced since still describes what was bought with it.
  const benefits = await container
    .resolve(OFFER_MODULE)
    .listBenefits(
      { id: [...new Set(entitlements.map((one) => one.benefit_id))] },
      { withDeleted: true },
    )
  const configs = new Map(benefits.map((benefit) => [benefit.id, benefit.config]))
  const known = new Set(module.kinds())
  const assets = await loadAssets(
    container,
    entitlements.flatMap((one) => [
      ...(known.has(one.kind)
        ? module.providerFor(one.kind).assetIds(configs.get(one.benefit_id) ?? {})
        : []),
      ...grantedAssets(one.data),
    ]),
  )

  return entitlements.map((one) => {
    const state = stateAt(one, at)
    const shown = known.has(one.kind)
      ? module.providerFor(one.kind).present(
          {
            entitlement: one,
            benefit: {
              id: one.benefit_id,
              title: one.title,
              config: configs.get(one.benefit_id) ?? {},
            },
            data: one.data,
          },
          { assets },
        )
      : { title: one.title, files: [], url: null }
    return {
      id: one.id,
      kind: one.kind,
      state,
      title: shown.title,
      starts_at: one.starts_at.toISOString(),
      ends_at: one.ends_at?.toISOString() ?? null,
      reason: reasonOf(one, input.display_ids.get(one.order_id)),
      files: shown.files,
      url: state === "active" ? shown.url : null,
    }
  })
}

async function loadAssets(
  container: MedusaContainer,
  ids: string[],
): Promise<PresentContext["assets"]> {
  if (ids.length === 0) return new Map()
  const assets = await container
    .resolve(DELIVERY_MODULE)
    .listAssets({ id: [...new Set(ids)], state: "ready" })
  return new Map(
    assets.map(({ id, filename, size_bytes, mime_type, sha256 }) => [
      id,
      { filename, size_bytes: Number(size_bytes), mime_type, sha256 },
    ]),
  )
}

/** Files that were fixed when the entitlement was granted, whatever the offer has become since. */
function grantedAssets(data: unknown): string[] {
  if (typeof data !== "object" || data === null || !("asset_ids" in data)) return []
  const { asset_ids } = data
  return Array.isArray(asset_ids) ? asset_ids.filter((id) => typeof id === "string") : []
}

function reasonOf(one: EntitlementRecord, display_id: number | undefined): string {
  if (one.state !== "active") return one.revoked_reason ?? "Access was withdrawn."
  const day = one.starts_at.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
  return display_id === undefined
    ? `You bought it on ${day}.`
    : `You bought it on ${day}, order ${display_id}.`
}
