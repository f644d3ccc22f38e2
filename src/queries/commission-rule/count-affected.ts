import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminCommissionRulePreviewResponse } from "#lib/http/admin"

export interface AffectedInput {
  scope: string
  scope_id: string | null
  rate_bps: number
  currency_code: string | null
  at: Date
  /** The open rule that the new one closes. */
  replaced_id: string | null
}

// The same order of precedence as the wallet's own statement: narrower scope, made for the currency, lower rate.
const AFFECTED = `
  with rule as (
    select id, scope, coalesce(scope_id, '') as scope_id, rate_bps, currency_code
      from commission_rule
     where starts_at <= :at and (ends_at is null or ends_at > :at)
       and id is distinct from cast(:replaced_id as text)
    union all
    select 'new', cast(:scope as text), coalesce(cast(:scope_id as text), ''), cast(:rate_bps as int), cast(:currency_code as text)
  ), covered as (
    select f.id, f.creator_id, winner.id = 'new' as affected
      from offer f
      join creator c on c.id = f.creator_id and c.status = 'active' and c.deleted_at is null
     cross join lateral (
       select coalesce(array_agg(b.kind), '{}') as kinds from benefit b
        where b.offer_id = f.id and b.deleted_at is null) benefits
     cross join lateral (
       select r.id from rule r
        where (r.currency_code is null or r.currency_code = lower(f.currency_code))
          and case r.scope when 'offer' then r.scope_id = f.id
                           when 'creator' then r.scope_id = f.creator_id
                           when 'kind' then r.scope_id = any (benefits.kinds) else true end
        order by array_position(array['offer', 'creator', 'kind', 'platform'], r.scope),
                 r.currency_code nulls last, r.rate_bps, r.id
        limit 1) winner
     where f.status = 'published' and f.deleted_at is null
       and (cast(:currency_code as text) is null or lower(f.currency_code) = :currency_code)
       and case cast(:scope as text) when 'offer' then f.id = :scope_id
                             when 'creator' then f.creator_id = :scope_id
                             when 'kind' then :scope_id = any (benefits.kinds) else true end
  )
  select count(distinct creator_id)::int as creator_count, count(*)::int as offer_count,
         count(distinct creator_id) filter (where affected)::int as affected_creator_count,
         count(*) filter (where affected)::int as affected_offer_count
    from covered`

/** How many published offers the scope covers, and for how many of them no narrower rule would hold instead. */
export async function countAffected(
  container: MedusaContainer,
  input: AffectedInput,
): Promise<AdminCommissionRulePreviewResponse["preview"]["reach"]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw<{
    rows: AdminCommissionRulePreviewResponse["preview"]["reach"][]
  }>(AFFECTED, { ...input })
  const [reach] = rows
  return (
    reach ?? {
      creator_count: 0,
      offer_count: 0,
      affected_creator_count: 0,
      affected_offer_count: 0,
    }
  )
}
