import type { FeeRule } from "#lib/money/fee-rule"
import type { LedgerDatabase } from "./ledger-database"

export interface FeeRuleInput {
  creator_id: string
  offer_id?: string | undefined
  /** The kinds of benefit the offer grants. */
  kinds?: string[] | undefined
  currency_code: string
  /** When the order was placed; a preview asks for now. */
  at: Date
}

// The narrower scope first; within one scope the rule made for the currency, then the lower rate (two kinds).
const RULE = {
  name: "tessera_fee_rule",
  text: `select id, rate_bps, fixed_minor, min_minor, max_minor from commission_rule
     where (scope, coalesce(scope_id, '')) in (
             select 'offer', $1::text union all select 'creator', $2::text
             union all select 'kind', unnest($3::text[]) union all select 'platform', '')
       and (currency_code is null or currency_code = $4)
       and starts_at <= $5 and (ends_at is null or ends_at > $5)
     order by array_position(array['offer', 'creator', 'kind', 'platform'], scope),
           currency_code nulls last, rate_bps, id
     limit 1`,
}

/** The rule in force at a moment, or the platform's default rate. */
export async function resolveRule(
  database: LedgerDatabase,
  input: FeeRuleInput,
  default_bps: number,
): Promise<FeeRule> {
  const [rule] = await database.query<FeeRule>(RULE, [
    input.offer_id ?? null,
    input.creator_id,
    input.kinds ?? [],
    input.currency_code.toLowerCase(),
    input.at,
  ])
  return (
    rule ?? { id: null, rate_bps: default_bps, fixed_minor: 0, min_minor: null, max_minor: null }
  )
}
