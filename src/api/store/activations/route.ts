import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { ActivationRequestedResponse } from "#lib/http"
import { requestActivationWorkflow } from "#workflows/account/request-activation"
import type { RequestActivation } from "./validators"

/** A fresh link, for a first password or a forgotten one. Says nothing of who is known here. */
export async function POST(
  req: MedusaStoreRequest<RequestActivation>,
  res: MedusaResponse<ActivationRequestedResponse>,
) {
  await requestActivationWorkflow(req.scope).run({ input: { email: req.validatedBody.email } })
  res.status(202).json({ requested: true })
}
