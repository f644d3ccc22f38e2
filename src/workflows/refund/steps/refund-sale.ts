import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { errorMessage, notAllowed } from "#lib/errors"
import type { CreatorRefund } from "#lib/http"
import { formatMoney } from "#lib/money/format-money"
import { findRefundableSale, type RefundableSale } from "#queries/refund/find-refundable-sale"
import { findTaggedRefund } from "#queries/refund/find-tagged-refund"
import { loadRefund } from "#queries/refund/load-refund"
import { makeRefund } from "../make-refund"
import { refundLock } from "../refund-lock"
import { runRefund } from "../run-refund"

export interface RefundSaleInput {
  creator_id: string
  order_id: string
  /** Absent: all that is left. */
  amount_minor?: number | undefined
  reason: string
  idempotency_key?: string | undefined
}

/**
 * A creator gives money back. One after the other for one payment, so that the second click finds what the first left;
 * between processes Medusa's own row lock lets no more through than was paid.
 * Forward only: money that went back is not taken again.
 */
export const refundSaleStep = createStep(
  "refund-sale",
  async (input: RefundSaleInput, { container }): Promise<StepResponse<CreatorRefund>> => {
    const { payment_id } = await findRefundableSale(container, input)
    const made = await container
      .resolve(Modules.LOCKING)
      .execute(refundLock(payment_id), () => giveBack(container, input), { timeout: 30 })
    const state = await postNow(container, made)
    const [refund, sale] = await Promise.all([
      loadRefund(container, made),
      findRefundableSale(container, input),
    ])
    return new StepResponse({
      id: made.refund_id,
      order_id: sale.order_id,
      amount_minor: refund?.amount_minor ?? 0,
      currency_code: sale.currency_code,
      reason: refund?.tag?.reason ?? input.reason,
      state,
      left_minor: sale.left_minor,
    })
  },
)

async function giveBack(container: MedusaContainer, input: RefundSaleInput) {
  // Read again inside the lock: what was left before it may be gone.
  const sale = await findRefundableSale(container, input)
  const { payment_id, currency_code, line_ids } = sale
  const key = `creator/${input.creator_id}/${input.idempotency_key ?? generateEntityId()}`
  const known = await findTaggedRefund(container, { payment_id, key })
  if (known) {
    const refund = await loadRefund(container, { refund_id: known })
    if (input.amount_minor !== undefined && refund?.amount_minor !== input.amount_minor) {
      throw notAllowed(
        "This idempotency key was used for a refund of another amount. Use a new one.",
        "idempotency_key_reused",
      )
    }
    return { refund_id: known, is_new: false }
  }
  const amount_minor = requireAmount(sale, input)
  const tag = { key, line_ids, reason: input.reason }
  return makeRefund(container, { payment_id, amount_minor, currency_code, note: input.reason, tag })
}

function requireAmount(sale: RefundableSale, { amount_minor }: RefundSaleInput): number {
  const { left_minor, currency_code } = sale
  if (left_minor === 0) {
    throw notAllowed(
      "Nothing of this sale is left to refund: the buyer has it all back, or it is in dispute.",
      "nothing_left",
    )
  }
  if (amount_minor !== undefined && amount_minor > left_minor) {
    const money = (minor: number) => formatMoney(minor, currency_code)
    throw notAllowed(
      `${money(amount_minor)} is more than is left of this sale. Refund ${money(left_minor)} or less.`,
      "over_refund",
    )
  }
  return amount_minor ?? left_minor
}

/** The money is on its way already, so a posting that fails now is not the creator's concern: the sweeper posts it. */
async function postNow(
  container: MedusaContainer,
  { refund_id, is_new }: { refund_id: string; is_new: boolean },
): Promise<CreatorRefund["state"]> {
  try {
    const { state } = await runRefund(container, { refund_id, confirmed: is_new })
    return state === "posted" ? "posted" : "pending"
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Refund ${refund_id} waits for the sweeper: ${errorMessage(error)}`)
    return "pending"
  }
}
