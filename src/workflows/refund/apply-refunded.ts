import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { RefundMatch } from "#queries/refund/match-refund"
import { makeRefund } from "./make-refund"
import { refundLock } from "./refund-lock"
import { runRefund } from "./run-refund"

/**
 * The processor gave money back by itself: Medusa gets the refund's row, and it is posted like any other. The row
 * names the processor's refund, so the provider moves no money; and it lets one row only take that refund, which keeps
 * two processes from entering it twice.
 */
export async function applyRefunded(container: MedusaContainer, match: RefundMatch): Promise<void> {
  const { payment_id, processor_refund_id, amount_minor, currency_code } = match
  const tag = { key: `processor/${processor_refund_id}`, processor_refund_id }
  const note = "Refunded at the payment processor"
  const { refund_id, is_new } = await container
    .resolve(Modules.LOCKING)
    .execute(
      refundLock(payment_id),
      () => makeRefund(container, { payment_id, amount_minor, currency_code, note, tag }),
      { timeout: 30 },
    )
  // If it must wait for its sale, the sweeper posts it.
  await runRefund(container, { refund_id, confirmed: is_new })
}
