import { generateEntityId } from "@medusajs/framework/utils"
import type { CommissionRuleInput } from "../domain/commission-rule-input"
import type { CommissionRuleRecord } from "../models/commission-rule"
import type { LedgerDatabase } from "./ledger-database"

const REPLACE = {
  name: "tessera_replace_rule",
  text: "select * from tessera_replace_commission_rule($1::jsonb)",
}

export async function replaceRule(
  database: LedgerDatabase,
  input: CommissionRuleInput,
): Promise<CommissionRuleRecord[]> {
  const given = {
    ...input,
    id: generateEntityId(undefined, "crul"),
    fixed_minor: input.fixed_minor ?? 0,
    currency_code: input.currency_code?.toLowerCase(),
  }
  return await database.query<CommissionRuleRecord>(REPLACE, [JSON.stringify(given)])
}
