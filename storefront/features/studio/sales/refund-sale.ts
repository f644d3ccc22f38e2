"use server"

import type { CreatorRefund, CreatorRefundResponse, RefundSaleBody } from "@http"
import { actAsCreator } from "../api/act-as-creator"
import type { ActionResult } from "../api/action-result"

/** Gives a buyer money back. Sent twice under one key, it is one refund. */
export async function refundSale(
  order_id: string,
  body: Required<RefundSaleBody>,
): Promise<ActionResult<CreatorRefund>> {
  const { amount_minor, reason, idempotency_key } = body
  const result = await actAsCreator<CreatorRefundResponse>({
    path: `/creator/sales/${encodeURIComponent(order_id)}/refunds`,
    method: "POST",
    body: { amount_minor, reason, idempotency_key },
  })
  return result.ok ? { ok: true, data: result.data.refund } : result
}
