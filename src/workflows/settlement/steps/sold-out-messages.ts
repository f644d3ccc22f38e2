import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewMessage } from "#modules/settlement"
import type { SettlementTodo } from "./load-settlement"

/** Tells the buyer that what they paid for was gone and where their money is; writes nothing. */
export const soldOutMessagesStep = createStep(
  "sold-out-messages",
  async (input: { todo: SettlementTodo; sold_out: string[]; refunded_minor: number }) => {
    const { sale } = input.todo
    const message: NewMessage = {
      key: `sold-out/${sale.order_id}`,
      kind: "sold-out-refunded",
      to: sale.email,
      payload: {
        buyer_name: sale.buyer_name,
        order_display_id: sale.order_display_id,
        offer_names: input.sold_out,
        currency_code: sale.currency_code,
        refunded_minor: input.refunded_minor,
      },
    }
    return new StepResponse([message])
  },
)
