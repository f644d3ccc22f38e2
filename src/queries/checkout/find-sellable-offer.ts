import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notAllowed, notFound } from "#lib/errors"

export interface SellableOffer {
  id: string
  variant_id: string
  price_minor: number
  currency_code: string
  region_id: string
  /** ISO 3166 code where the region is one country: what a phone number without a country code means. */
  country_code: string | null
  /** Of the region; the provider a checkout is paid with. */
  provider_id: string | null
}

interface Row {
  id: string
  variant_id: string | null
  price_minor: number
  currency_code: string
  status: string
  creator_status: string | null
  left_over: number | null
  region_id: string | null
  country_code: string | null
  provider_id: string | null
}

/**
 * The offer as it can be bought now. One read-only statement over offer, creator and region.
 * @throws not_found for an unknown, unpublished or suspended one; not_allowed (`sold_out`, `no_region`) otherwise.
 */
export async function findSellableOffer(
  container: MedusaContainer,
  input: { offer_id: string },
): Promise<SellableOffer> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw(
    `select f.id, f.variant_id, f.price_minor, lower(f.currency_code) as currency_code, f.status,
            c.status as creator_status, f.supply - f.sold - f.held as left_over,
            r.id as region_id, rc.country_code, pp.payment_provider_id as provider_id
     from offer f
     left join creator c on c.id = f.creator_id and c.deleted_at is null
     left join lateral (
       select id from region
       where lower(currency_code) = lower(f.currency_code) and deleted_at is null
       order by created_at limit 1) r on true
     left join lateral (
       select min(iso_2) as country_code from region_country
       where region_id = r.id and deleted_at is null having count(*) = 1) rc on true
     left join lateral (
       select rpp.payment_provider_id from region_payment_provider rpp
       join payment_provider p on p.id = rpp.payment_provider_id and p.is_enabled
       where rpp.region_id = r.id and rpp.deleted_at is null
         and rpp.payment_provider_id <> 'pp_system_default'
       order by rpp.created_at limit 1) pp on true
     where f.id = ? and f.deleted_at is null`,
    [input.offer_id],
  )
  const row: Row | undefined = rows[0]
  const for_sale = row?.status === "published" && row.creator_status === "active"
  if (!row?.variant_id || !for_sale) {
    throw notFound(`Offer ${input.offer_id} is not for sale.`)
  }
  if (row.left_over !== null && row.left_over <= 0) {
    throw notAllowed(
      "This offer is sold out. A place that another buyer has reserved may become free in a few minutes.",
      "sold_out",
    )
  }
  const { region_id, provider_id } = row
  if (!region_id || (row.price_minor > 0 && !provider_id)) {
    throw notAllowed(
      `This shop takes no payments in ${row.currency_code.toUpperCase()} yet. Tell the seller.`,
      "no_region",
    )
  }
  return { ...row, variant_id: row.variant_id, region_id, provider_id }
}
