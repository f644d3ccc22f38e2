import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SandboxIntentResponse } from "#lib/http"
import { authenticateSandboxIntentWorkflow } from "#workflows/sandbox/authenticate-intent"
import { presentIntent } from "../../../present-intent"
import type { AuthenticateIntent } from "../../../validators"

export async function POST(
  req: MedusaRequest<AuthenticateIntent>,
  res: MedusaResponse<SandboxIntentResponse>,
) {
  const { result } = await authenticateSandboxIntentWorkflow(req.scope).run({
    input: { id: String(req.params.id), ...req.validatedBody },
  })
  res.json(presentIntent(result))
}
