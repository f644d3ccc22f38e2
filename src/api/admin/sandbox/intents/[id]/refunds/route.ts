import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { notFound } from "#lib/errors"
import type { AdminSandboxRefundResponse } from "#lib/http/admin"
import { isId } from "#lib/is-id"
import { isSandboxEnabled } from "#queries/sandbox/is-sandbox-enabled"
import { refundSandboxIntentWorkflow } from "#workflows/sandbox/refund-intent"
import type { RefundIntentBody } from "../../../validators"

/** Stands for the processor's dashboard, which only operators can open. */
export async function POST(
  req: AuthenticatedMedusaRequest<RefundIntentBody>,
  res: MedusaResponse<AdminSandboxRefundResponse>,
): Promise<void> {
  const id = String(req.params.id)
  if (!isSandboxEnabled(req.scope) || !isId(id)) throw notFound("There is nothing here.")
  const { result } = await refundSandboxIntentWorkflow(req.scope).run({
    input: { id, ...req.validatedBody },
  })
  res.status(201).json({ refund: result })
}
