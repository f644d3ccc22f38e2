import type { StoreOfferCard } from "#lib/http"
import { summaryOf } from "#modules/offer"

/** What the public statements select for a card. */
export interface OfferCardRow {
  id: string
  slug: string
  name: string
  description: string
  price_minor: number
  currency_code: string
  access_days: number | null
  left: number | null
  kinds: string[]
}

/** Columns of `OfferCardRow` from `offer o`. A summary needs the beginning of the text only. */
export const cardColumns = `'id', o.id, 'slug', o.slug, 'name', o.name,
  'description', left(o.description, 4000), 'price_minor', o.price_minor,
  'currency_code', o.currency_code, 'access_days', o.access_days,
  'left', case when o.supply is not null then greatest(o.supply - o.sold - o.held, 0) end,
  'kinds', (select coalesce(jsonb_agg(k.kind order by k.kind), '[]'::jsonb)
            from (select distinct b.kind from benefit b
                  where b.offer_id = o.id and b.deleted_at is null) k)`

export function toOfferCard({ description, ...card }: OfferCardRow): StoreOfferCard {
  return { ...card, summary: summaryOf(description) }
}
