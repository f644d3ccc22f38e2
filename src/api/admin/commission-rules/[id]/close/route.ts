import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { notFound } from "#lib/errors"
import type { AdminCommissionRuleResponse } from "#lib/http/admin"
import { isId } from "#lib/is-id"
import { retrieveRule } from "#queries/commission-rule/retrieve-rule"
import { closeCommissionRuleWorkflow } from "#workflows/wallet/close-commission-rule"
import type { CloseRuleBody } from "../../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<CloseRuleBody>,
  res: MedusaResponse<AdminCommissionRuleResponse>,
): Promise<void> {
  const id = String(req.params.id)
  if (!isId(id)) throw notFound("There is no such commission rule.")
  await closeCommissionRuleWorkflow(req.scope).run({ input: { id, ...req.validatedBody } })
  res.json(await retrieveRule(req.scope, { id }))
}
