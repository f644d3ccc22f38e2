import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "#lib/errors"
import type { StoreCreator, StoreCreatorResponse } from "#lib/http"
import { isHandle } from "#modules/creator"
import { cardColumns, type OfferCardRow, toOfferCard } from "../offer/to-offer-card"

/** More than a page can show; keeps one creator from making it endless. */
const OFFERS_MAX = 200

const sql = `select c.id, c.handle, c.display_name, c.tagline, c.bio, c.accent,
    coalesce(c.links, '[]'::jsonb) as links,
    coalesce((select jsonb_agg(card) from (
      select jsonb_build_object(${cardColumns}) as card from offer o
      where o.creator_id = c.id and o.status = 'published' and o.deleted_at is null
      order by o.id desc limit ${OFFERS_MAX}) cards), '[]'::jsonb) as offers
  from creator c
  where c.handle = :handle and c.status = 'active' and c.deleted_at is null`

/** A creator's public page in one statement. Unknown, deleted and suspended creators are the same 404. */
export async function retrieveStoreCreator(
  container: MedusaContainer,
  input: { handle: string },
): Promise<StoreCreatorResponse> {
  if (!isHandle(input.handle)) throw creatorNotFound(input.handle)
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{ rows: (StoreCreator & { offers: OfferCardRow[] })[] }>(
    sql,
    { handle: input.handle },
  )
  const [row] = rows
  if (!row) throw creatorNotFound(input.handle)
  const { offers, ...creator } = row
  return { creator, offers: offers.map(toOfferCard) }
}

export function creatorNotFound(handle: string) {
  return notFound(`There is no creator "${handle}" here.`)
}
