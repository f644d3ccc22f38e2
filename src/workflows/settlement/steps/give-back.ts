import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refundPaymentsWorkflow } from "@medusajs/medusa/core-flows"
import { unexpectedState } from "#lib/errors"
import { toMajor } from "#lib/money/to-major"
import { toMinor } from "#lib/money/to-minor"
import type { Sale } from "#queries/settlement/load-sale"

/**
 * Gives the money for our lines back when they cannot be sold. A host's other goods in the same order stay paid.
 * Forward only: money that went back is not taken again. Asks what was refunded before, so a second run refunds nothing.
 */
export const giveBackStep = createStep(
  "give-back",
  async (input: { payment_id: string; sale: Sale; is_paid: boolean }, { container }) => {
    const { sale, payment_id } = input
    const owed_minor = sale.lines.reduce((sum, line) => sum + line.gross_minor, 0)
    if (!input.is_paid || owed_minor === 0) return new StepResponse(0)

    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "payment",
      fields: ["id", "amount", "refunds.amount"],
      filters: { id: payment_id },
    })
    const payment = data[0] as unknown as { amount: number; refunds: { amount: number }[] }
    const refunded_minor = payment.refunds.reduce(
      (sum, refund) => sum + toMinor(refund.amount, sale.currency_code),
      0,
    )
    const payable_minor = Math.min(owed_minor, toMinor(payment.amount, sale.currency_code))
    const amount_minor = payable_minor - refunded_minor
    if (amount_minor > 0) {
      const { result } = await refundPaymentsWorkflow(container).run({
        input: [
          { payment_id, amount: toMajor(amount_minor, sale.currency_code), note: "Not sold" },
        ],
      })
      // That workflow writes a provider's refusal to the log and goes on; we must not say that money went back.
      if (result.length === 0) throw unexpectedState(`Payment ${payment_id} was not refunded.`)
    }
    return new StepResponse(payable_minor)
  },
)
