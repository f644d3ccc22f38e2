import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "#lib/errors"
import type { AdminCommissionRuleResponse } from "#lib/http/admin"
import { readRules } from "./read-rules"

export async function retrieveRule(
  container: MedusaContainer,
  input: { id: string },
): Promise<AdminCommissionRuleResponse> {
  const { rules } = await readRules(container, { ids: [input.id], limit: 1, offset: 0 })
  const [commission_rule] = rules
  if (!commission_rule) throw notFound(`Commission rule ${input.id} does not exist.`)
  return { commission_rule }
}
