import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notAllowed, notFound } from "#lib/errors"
import { isId } from "#lib/is-id"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"
import { listRefundableLines } from "./list-refundable-lines"

/** A creator's own part of one paid order. */
export interface RefundableSale {
  order_id: string
  payment_id: string
  currency_code: string
  line_ids: string[]
  left_minor: number
}

/**
 * What a creator may give back of an order: their own lines, never another's.
 * @throws not_found when nothing in the order is theirs, not_allowed (`free_order`) when nothing was paid for it.
 */
export async function findRefundableSale(
  container: MedusaContainer,
  input: { order_id: string; creator_id: string },
): Promise<RefundableSale> {
  const { order_id, creator_id } = input
  const missing = notFound(`There is no sale of yours in order ${order_id.slice(0, 64)}.`)
  if (!isId(order_id)) throw missing
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [all, settlement, granted] = await Promise.all([
    listRefundableLines(db, { order_id }),
    db("settlement").where({ order_id, state: "settled" }).first("payment_id"),
    container
      .resolve(ENTITLEMENT_MODULE)
      .listEntitlements({ order_id: [order_id], creator_id: [creator_id] }, { take: 1 }),
  ])
  const lines = all.filter((line) => line.creator_id === creator_id)
  const [first] = lines
  if (!first || !settlement) {
    if (granted.length === 0) throw missing
    throw notAllowed(
      "Nothing was paid for this order, so there is nothing to refund.",
      "free_order",
    )
  }
  return {
    order_id,
    payment_id: settlement.payment_id,
    currency_code: first.currency_code,
    line_ids: lines.map((line) => line.order_line_item_id),
    left_minor: lines.reduce((sum, line) => sum + line.left_minor, 0),
  }
}
