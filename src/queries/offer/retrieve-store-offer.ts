import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "#lib/errors"
import type { StoreBenefit, StoreCreator, StoreOffer } from "#lib/http"
import { isHandle } from "#modules/creator"
import { isSlug } from "#modules/offer"
import { type BenefitFacts, type DescribedBenefit, describeBenefits } from "./describe-benefits"
import { cardColumns, type OfferCardRow, toOfferCard } from "./to-offer-card"

interface OfferRow {
  card: OfferCardRow
  description: string
  terms: string | null
  created_at: Date
  updated_at: Date
  creator: StoreCreator
  benefits: BenefitFacts[]
}

const sql = `select jsonb_build_object(${cardColumns}) as card,
    o.description, o.terms, o.created_at, o.updated_at,
    jsonb_build_object('id', c.id, 'handle', c.handle, 'display_name', c.display_name,
      'tagline', c.tagline, 'bio', c.bio, 'accent', c.accent,
      'links', coalesce(c.links, '[]'::jsonb)) as creator,
    (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'kind', b.kind, 'title', b.title,
        'position', b.position, 'config', b.config) order by b.position), '[]'::jsonb)
      from benefit b where b.offer_id = o.id and b.deleted_at is null) as benefits
  from offer o join creator c on c.id = o.creator_id
  where c.handle = :handle and c.status = 'active' and c.deleted_at is null
    and o.slug = :slug and o.status = 'published' and o.deleted_at is null`

/** An offer as anyone may see it: one statement, and one more for the sizes of its files. */
export async function retrieveStoreOffer(
  container: MedusaContainer,
  input: { handle: string; slug: string },
): Promise<StoreOffer> {
  const missing = () => notFound(`There is no offer "${input.slug}" by "${input.handle}" on sale.`)
  if (!isHandle(input.handle) || !isSlug(input.slug)) throw missing()
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{ rows: OfferRow[] }>(sql, input)
  const [row] = rows
  if (!row) throw missing()
  const described = await describeBenefits(container, row.benefits)
  return {
    ...toOfferCard(row.card),
    description: row.description,
    terms: row.terms,
    benefits: row.benefits.flatMap(({ id }) => {
      const benefit = described.get(id)
      return benefit ? [toStoreBenefit(benefit)] : []
    }),
    creator: row.creator,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

/** Counts and sizes only: names, ids and addresses belong to those who bought. */
function toStoreBenefit({ id, kind, title, assets }: DescribedBenefit): StoreBenefit {
  const has_files = assets.length > 0
  return {
    id,
    kind,
    title,
    file_count: has_files ? assets.length : null,
    size_bytes: has_files ? assets.reduce((sum, asset) => sum + asset.size_bytes, 0) : null,
  }
}
