import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCreatorResponse } from "#lib/http/admin"
import { retrieveAdminCreator } from "#queries/admin/retrieve-creator"
import { reinstateCreatorWorkflow } from "#workflows/creator/reinstate-creator"
import type { DecisionBody } from "../../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<DecisionBody>,
  res: MedusaResponse<AdminCreatorResponse>,
): Promise<void> {
  const id = String(req.params.id)
  await reinstateCreatorWorkflow(req.scope).run({
    input: { id, reason: req.validatedBody.reason, operator_id: req.auth_context.actor_id },
  })
  res.json(await retrieveAdminCreator(req.scope, { id }))
}
