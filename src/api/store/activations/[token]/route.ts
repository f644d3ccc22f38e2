import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { ActivatedResponse, ActivationResponse } from "#lib/http"
import { activateAccountWorkflow } from "#workflows/account/activate-account"
import { readActivation } from "../../../../queries/account/read-activation"
import type { ActivateAccount } from "../validators"

/** Whose link this is, before a password is typed. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse<ActivationResponse>) {
  const { email, name, expires_at } = await readActivation(req.scope, {
    token: String(req.params.token),
  })
  res.json({ activation: { email, name, expires_at: expires_at.toISOString() } })
}

/** Sets the password and signs in. */
export async function POST(
  req: MedusaStoreRequest<ActivateAccount>,
  res: MedusaResponse<ActivatedResponse>,
) {
  const { result } = await activateAccountWorkflow(req.scope).run({
    input: { token: String(req.params.token), password: req.validatedBody.password },
  })
  res.json({ token: result })
}
