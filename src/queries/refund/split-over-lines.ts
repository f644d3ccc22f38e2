import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { splitAmount } from "#lib/money/split-amount"
import type { RefundLines } from "#modules/settlement"
import { listRefundableLines } from "./list-refundable-lines"

/**
 * What each of our lines gives to a refund: its share by what is left of it, so that the refund that empties the
 * payment empties every line. Where a host's own goods were paid with the same payment, they bear their share, which
 * is not ours to post. Lines that give nothing are left out.
 */
export async function splitOverLines(
  db: Knex,
  input: {
    payment_id: string
    order_id: string
    amount_minor: number
    payment_minor: number
    /** Only these lines give; absent: all of the order's. */
    line_ids: string[] | null
  },
): Promise<RefundLines> {
  const { amount_minor, line_ids } = input
  const all = await listRefundableLines(db, input)
  const lines = line_ids ? all.filter((line) => line_ids.includes(line.order_line_item_id)) : all
  const ours_minor = lines.reduce((sum, line) => sum + line.left_minor, 0)
  if (ours_minor === 0) return {}
  const others_minor = line_ids ? 0 : await leftOfOthers(db, { ...input, ours_minor })

  const weights = [...lines.map((line) => line.left_minor), others_minor]
  const parts = splitAmount(Math.min(amount_minor, ours_minor + others_minor), weights)
  return Object.fromEntries(
    lines.flatMap((line, index) => {
      const part = parts[index] ?? 0
      return part > 0 ? [[line.order_line_item_id, part]] : []
    }),
  )
}

/** What of the payment is left for goods that are not ours. */
async function leftOfOthers(
  db: Knex,
  input: { payment_id: string; payment_minor: number; ours_minor: number },
): Promise<number> {
  const row = await db("refund_posting")
    .where({ payment_id: input.payment_id })
    .whereNotNull("lines")
    .first(db.raw("coalesce(sum(amount_minor), 0) as refunded_minor"))
  const left_minor = input.payment_minor - Number(row?.refunded_minor ?? 0)
  return Math.max(0, left_minor - input.ours_minor)
}
