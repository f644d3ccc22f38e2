import type { MedusaContainer } from "@medusajs/framework/types"
import { errorMessage } from "#lib/errors"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { type SettlementOutcome, settlePaymentWorkflow } from "./settle-payment"

/**
 * Settles one payment for whoever noticed it first: the complete route, a subscriber, the webhook or the sweeper.
 * Those that notice at the same moment share one run. What fails or must wait is tried again by the sweeper, later
 * each time.
 * @throws what the workflow threw, after it was written down.
 */
export async function runSettlement(
  container: MedusaContainer,
  payment_id: string,
): Promise<SettlementOutcome> {
  const settlement = container.resolve(SETTLEMENT_MODULE)
  const postpone = (error: string) =>
    settlement.settlements.postpone({ payment_id, error, now: new Date() })

  return settlement.once(`settle/${payment_id}`, async () => {
    try {
      const { result } = await settlePaymentWorkflow(container).run({ input: { payment_id } })
      if (result.state === "waiting") await postpone(result.reason ?? "It must wait.")
      return result
    } catch (error) {
      await postpone(errorMessage(error))
      throw error
    }
  })
}
