import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminCommissionRule } from "#lib/http/admin"

interface RuleRow extends Omit<AdminCommissionRule, "starts_at" | "ends_at" | "created_at"> {
  starts_at: Date
  ends_at: Date | null
  created_at: Date
}

interface RuleFilters {
  ids?: string[] | undefined
  scope?: AdminCommissionRule["scope"] | undefined
  state?: AdminCommissionRule["state"] | undefined
  limit: number
  offset: number
}

const SHOWN = `select r.id, r.scope, r.scope_id, r.rate_bps, r.fixed_minor, r.min_minor, r.max_minor,
         r.currency_code, r.starts_at, r.ends_at, r.reason, r.created_at,
         coalesce(c.display_name, o.name) as scope_name,
         case when r.ends_at <= now() or r.ends_at = r.starts_at then 'closed'
              when r.starts_at > now() then 'upcoming' else 'in_force' end as state
    from commission_rule r
    left join creator c on r.scope = 'creator' and c.id = r.scope_id
    left join offer o on r.scope = 'offer' and o.id = r.scope_id`

const ASKED = `(?::text[] is null or id = any (?)) and (?::text is null or scope = ?)
    and (?::text is null or state = ?)`

/** Rules with their state and the name of what they are for, newest first. One read over three modules' tables. */
export async function readRules(
  container: MedusaContainer,
  { ids, scope, state, limit, offset }: RuleFilters,
): Promise<{ rules: AdminCommissionRule[]; count: number }> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const asked = [ids ?? null, ids ?? null, scope, scope, state, state].map((value) => value ?? null)
  const [page, total] = await Promise.all([
    db.raw<{ rows: RuleRow[] }>(
      `select * from (${SHOWN}) shown where ${ASKED}
        order by starts_at desc, created_at desc, id desc limit ? offset ?`,
      [...asked, limit, offset],
    ),
    db.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count from (${SHOWN}) shown where ${ASKED}`,
      asked,
    ),
  ])
  return { rules: page.rows.map(toRule), count: total.rows[0]?.count ?? 0 }
}

function toRule(row: RuleRow): AdminCommissionRule {
  return {
    ...row,
    starts_at: row.starts_at.toISOString(),
    ends_at: row.ends_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  }
}
