import type { MedusaContainer } from "@medusajs/framework/types"
import type { CreatorAsset, CreatorBenefit } from "#lib/http"
import { DELIVERY_MODULE } from "#modules/delivery"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"

export interface BenefitFacts {
  id: string
  kind: string
  title: string
  position: number
  config: Record<string, unknown>
}

export interface DescribedBenefit extends CreatorBenefit {
  /** Why a buyer could not be given this yet, as a sentence; null when they could. */
  problem: string | null
}

/** What each benefit gives, with its files; one query however many benefits there are. Order by `position`. */
export async function describeBenefits(
  container: MedusaContainer,
  benefits: BenefitFacts[],
): Promise<Map<string, DescribedBenefit>> {
  const entitlements = container.resolve(ENTITLEMENT_MODULE)
  const known = new Set(entitlements.kinds())
  const idsOf = (benefit: BenefitFacts) =>
    known.has(benefit.kind) ? entitlements.providerFor(benefit.kind).assetIds(benefit.config) : []
  const ids = [...new Set(benefits.flatMap(idsOf))]
  const assets =
    ids.length > 0 ? await container.resolve(DELIVERY_MODULE).listAssets({ id: ids }) : []
  const byId = new Map(assets.map((asset) => [asset.id, toCreatorAsset(asset)]))

  return new Map(
    benefits.map((benefit) => {
      const own = idsOf(benefit).flatMap((id) => byId.get(id) ?? [])
      const shown = known.has(benefit.kind)
        ? entitlements.providerFor(benefit.kind).present(
            {
              entitlement: { id: "", email: "", starts_at: new Date(0), ends_at: null },
              benefit,
              data: null,
            },
            { assets: new Map(own.map((asset) => [asset.id, asset])) },
          )
        : null
      const described: DescribedBenefit = {
        id: benefit.id,
        kind: benefit.kind,
        title: benefit.title,
        assets: own,
        url: shown?.url ?? null,
        problem: problemOf(benefit, own, idsOf(benefit).length, shown),
      }
      return [benefit.id, described]
    }),
  )
}

function problemOf(
  benefit: BenefitFacts,
  assets: CreatorAsset[],
  wanted: number,
  shown: { files: unknown[]; url: string | null } | null,
): string | null {
  const name = `"${benefit.title}"`
  if (!shown) return `${name} is of kind ${benefit.kind}, which this site no longer offers.`
  if (assets.length < wanted) return `${name} names a file that was deleted; choose another one.`
  const waiting = assets.find((asset) => asset.state !== "ready")
  if (waiting?.state === "rejected") {
    return `${name}: "${waiting.filename}" was refused; upload another file.`
  }
  if (waiting) return `${name}: "${waiting.filename}" is not uploaded yet.`
  if (benefit.kind === "file" && shown.files.length === 0) return `${name} has no file yet.`
  return null
}

/** The public facts of an asset: where its bytes are stays inside. */
export function toCreatorAsset(asset: {
  id: string
  filename: string
  size_bytes: number
  mime_type: string
  sha256: string | null
  state: "pending" | "ready" | "rejected"
}): CreatorAsset {
  const { id, filename, mime_type, sha256, state } = asset
  return { id, filename, size_bytes: Number(asset.size_bytes), mime_type, sha256, state }
}
