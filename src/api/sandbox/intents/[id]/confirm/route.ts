import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SandboxIntentResponse } from "#lib/http"
import { confirmSandboxIntentWorkflow } from "#workflows/sandbox/confirm-intent"
import { presentIntent } from "../../../present-intent"
import type { ConfirmIntent } from "../../../validators"

export async function POST(
  req: MedusaRequest<ConfirmIntent>,
  res: MedusaResponse<SandboxIntentResponse>,
) {
  const { result } = await confirmSandboxIntentWorkflow(req.scope).run({
    input: { id: String(req.params.id), ...req.validatedBody },
  })
  res.json(presentIntent(result))
}
