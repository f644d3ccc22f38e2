import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewMessage } from "#modules/settlement"
import type { SettlementTodo } from "./load-settlement"

/** Tells the buyer why they got nothing and where their money is; writes nothing. */
export const giveBackMessagesStep = createStep(
  "give-back-messages",
  async (input: {
    todo: SettlementTodo
    sold_out: string[] | undefined
    refunded_minor: number
  }) => {
    const { sale } = input.todo
    const message: NewMessage = {
      key: `refunded/${sale.order_id}`,
      kind: input.todo.is_underpaid ? "changed-refunded" : "sold-out-refunded",
      to: sale.email,
      payload: {
        buyer_name: sale.buyer_name,
        order_display_id: sale.order_display_id,
        offer_names: input.todo.is_underpaid
          ? sale.lines.map((line) => line.offer.name)
          : input.sold_out,
        currency_code: sale.currency_code,
        refunded_minor: input.refunded_minor,
      },
    }
    return new StepResponse([message])
  },
)
