import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "#lib/errors"
import type { ChecklistItem, CreatorMe } from "#lib/http"
import type { CreatorRecord } from "#modules/creator"
import { findCreator } from "./find-creator"

interface Progress {
  has_offer: boolean
  has_published: boolean
  has_sold: boolean
}

const progressSql = `select
  exists (select 1 from offer o join benefit b on b.offer_id = o.id and b.deleted_at is null
          where o.creator_id = :id and o.deleted_at is null) as has_offer,
  exists (select 1 from offer o where o.creator_id = :id and o.deleted_at is null
          and (o.status = 'published' or o.sold > 0)) as has_published,
  exists (select 1 from offer o where o.creator_id = :id and o.sold > 0) as has_sold`

/** A creator's own view of themselves, with what is left to do before the first sale. */
export async function retrieveCreator(
  container: MedusaContainer,
  input: { id: string },
): Promise<CreatorMe> {
  const creator = await findCreator(container, input)
  if (!creator) throw notFound(`Creator ${input.id} does not exist.`)
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{ rows: Progress[] }>(progressSql, { id: creator.id })
  return {
    id: creator.id,
    handle: creator.handle,
    display_name: creator.display_name,
    email: creator.email,
    tagline: creator.tagline,
    bio: creator.bio,
    accent: creator.accent,
    links: creator.links ?? [],
    status: creator.status,
    checklist: checklistOf(creator, rows[0]),
    created_at: creator.created_at.toISOString(),
  }
}

function checklistOf(creator: CreatorRecord, progress: Progress | undefined): ChecklistItem[] {
  return [
    { key: "profile", done: Boolean(creator.tagline || creator.bio), available: true },
    { key: "email", done: false, available: false },
    { key: "phone", done: false, available: false },
    { key: "offer", done: progress?.has_offer ?? false, available: true },
    { key: "publish", done: progress?.has_published ?? false, available: true },
    { key: "first_sale", done: progress?.has_sold ?? false, available: true },
  ]
}
