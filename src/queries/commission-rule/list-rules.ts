import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminCommissionRule, AdminCommissionRuleListResponse } from "#lib/http/admin"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"
import { WALLET_MODULE } from "#modules/wallet"
import { readRules } from "./read-rules"

export interface ListRulesInput {
  scope?: AdminCommissionRule["scope"] | undefined
  state?: AdminCommissionRule["state"] | undefined
  limit: number
  offset: number
}

/** One page of commission rules, with what holds where no rule does and the kinds that a rule can be for. */
export async function listRules(
  container: MedusaContainer,
  input: ListRulesInput,
): Promise<AdminCommissionRuleListResponse> {
  const { rules, count } = await readRules(container, input)
  return {
    commission_rules: rules,
    count,
    limit: input.limit,
    offset: input.offset,
    default_rate_bps: container.resolve(WALLET_MODULE).options.fee.bps,
    kinds: container.resolve(ENTITLEMENT_MODULE).kinds(),
  }
}
