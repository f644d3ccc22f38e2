import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewMessage } from "#modules/settlement"
import type { RefundInput } from "#modules/wallet"
import { loadSale } from "#queries/settlement/load-sale"
import type { RefundTodo } from "./load-refund"

/** Says what the buyer and each creator are told about one refund; writes nothing. */
export const refundMessagesStep = createStep(
  "refund-messages",
  async (
    input: { todo: RefundTodo; lines: RefundInput[]; ended_line_ids: string[] },
    { container },
  ): Promise<StepResponse<NewMessage[]>> => {
    const { refund, order_id } = input.todo
    const sale = await loadSale(container, { order_id })
    const given = new Map(
      input.lines.map((line) => [line.order_line_item_id, line.amount_minor ?? 0]),
    )
    const lines = (sale?.lines ?? []).filter((line) => given.has(line.order_line_item_id))
    if (!sale || lines.length === 0) return new StepResponse([])

    const facts = (own: typeof lines) => ({
      order_display_id: sale.order_display_id,
      buyer_name: sale.buyer_name,
      offer_names: [...new Set(own.map((line) => line.offer.name))],
      currency_code: refund.currency_code,
      amount_minor: own.reduce((sum, line) => sum + (given.get(line.order_line_item_id) ?? 0), 0),
      ends_access: own.some((line) => input.ended_line_ids.includes(line.order_line_item_id)),
      reason: refund.tag?.reason ?? null,
    })
    const key = `refund/${order_id}/${refund.id}`
    const toSellers = Object.values(sale.sellers).flatMap((seller): NewMessage[] => {
      const own = lines.filter((line) => line.offer.creator_id === seller.id)
      const payload = { ...facts(own), creator_name: seller.display_name }
      return own.length > 0
        ? [{ key: `${key}/${seller.id}`, kind: "sale-refunded", to: seller.email, payload }]
        : []
    })
    const toBuyer = { key: `${key}/buyer`, kind: "refund", to: sale.email, payload: facts(lines) }
    return new StepResponse([toBuyer, ...toSellers])
  },
)
