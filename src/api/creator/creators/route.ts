import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreatorMeResponse } from "#lib/http"
import { retrieveCreator } from "#queries/creator/retrieve-creator"
import { createCreatorWorkflow } from "#workflows/creator/create-creator"
import type { CreateCreatorInput } from "./validators"

/** Makes the signed-up identity behind the token a creator. Refresh the token afterwards. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateCreatorInput>,
  res: MedusaResponse<CreatorMeResponse>,
) {
  const { handle, display_name } = req.validatedBody
  const { result } = await createCreatorWorkflow(req.scope).run({
    input: { auth_identity_id: req.auth_context.auth_identity_id, handle, display_name },
  })
  res.status(201).json({ creator: await retrieveCreator(req.scope, { id: result.id }) })
}
