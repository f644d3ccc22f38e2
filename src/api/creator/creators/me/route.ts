import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreatorMeResponse } from "#lib/http"
import { retrieveCreator } from "#queries/creator/retrieve-creator"
import { updateCreatorWorkflow } from "#workflows/creator/update-creator"
import type { UpdateCreatorInput } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<CreatorMeResponse>) {
  res.json({ creator: await retrieveCreator(req.scope, { id: req.auth_context.actor_id }) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateCreatorInput>,
  res: MedusaResponse<CreatorMeResponse>,
) {
  const id = req.auth_context.actor_id
  await updateCreatorWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ creator: await retrieveCreator(req.scope, { id }) })
}
