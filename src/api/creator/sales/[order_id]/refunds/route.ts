import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreatorRefundResponse } from "#lib/http"
import { refundSaleWorkflow } from "#workflows/refund/refund-sale"
import type { RefundSaleBody } from "../../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<RefundSaleBody>,
  res: MedusaResponse<CreatorRefundResponse>,
) {
  const { result } = await refundSaleWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      order_id: req.params.order_id ?? "",
      creator_id: req.auth_context.actor_id,
    },
  })
  res.status(201).json({ refund: result })
}
