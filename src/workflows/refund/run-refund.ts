import type { MedusaContainer } from "@medusajs/framework/types"
import { errorMessage } from "#lib/errors"
import { SETTLEMENT_MODULE } from "#modules/settlement"
import { type PostRefundInput, postRefundWorkflow, type RefundOutcome } from "./post-refund"

/**
 * Posts one refund for whoever noticed it first: the route that made it, a subscriber, the webhook or the sweeper.
 * What fails or must wait is tried again by the sweeper, later each time.
 * @throws what the workflow threw, after it was written down.
 */
export async function runRefund(
  container: MedusaContainer,
  input: PostRefundInput,
): Promise<RefundOutcome> {
  const settlement = container.resolve(SETTLEMENT_MODULE)
  const { refund_id } = input
  const postpone = (error: string) =>
    settlement.refunds.postpone({ refund_id, error, now: new Date() })

  return settlement.once(`refund/${refund_id}`, async () => {
    try {
      const { result } = await postRefundWorkflow(container).run({ input })
      if (result.state === "waiting") await postpone(result.reason ?? "It must wait.")
      return result
    } catch (error) {
      await postpone(errorMessage(error))
      throw error
    }
  })
}
