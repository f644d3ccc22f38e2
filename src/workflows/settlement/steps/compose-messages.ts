import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import type { SaleInput } from "#modules/wallet"
import { composeMessages } from "../compose-messages"
import type { SettlementTodo } from "./load-settlement"

/** Says what the buyer and the creators are told; writes nothing. */
export const composeMessagesStep = createStep(
  "compose-messages",
  async (
    input: { todo: SettlementTodo; sales: SaleInput[]; owner_id: string | null },
    { container },
  ) => {
    const { options } = container.resolve(SETTLEMENT_MODULE)
    const messages = composeMessages({
      sale: input.todo.sale,
      priced: input.sales,
      owner_id: input.owner_id,
      effective_at: new Date(input.todo.effective_at),
      hold_days: options.wallet.hold_days,
    })
    return new StepResponse(messages)
  },
)
