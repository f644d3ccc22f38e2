import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCommissionRuleListResponse, AdminCommissionRuleResponse } from "#lib/http/admin"
import { listRules } from "#queries/commission-rule/list-rules"
import { retrieveRule } from "#queries/commission-rule/retrieve-rule"
import { replaceCommissionRuleWorkflow } from "#workflows/wallet/replace-commission-rule"
import type { CreateRuleBody, ListRulesQuery } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListRulesQuery>,
  res: MedusaResponse<AdminCommissionRuleListResponse>,
): Promise<void> {
  res.json(await listRules(req.scope, req.validatedQuery as ListRulesQuery))
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateRuleBody>,
  res: MedusaResponse<AdminCommissionRuleResponse>,
): Promise<void> {
  const { result } = await replaceCommissionRuleWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  res.status(201).json(await retrieveRule(req.scope, { id: result.id }))
}
