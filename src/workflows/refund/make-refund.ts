import type { MedusaContainer } from "@medusajs/framework/types"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { unexpectedState } from "#lib/errors"
import { toMajor } from "#lib/money/to-major"
import { findTaggedRefund } from "#queries/refund/find-tagged-refund"
import type { RefundTag } from "#queries/refund/refund-tag"

/**
 * Asks Medusa for a refund as its own admin does, under our key, and returns its id; a refund that was made under this
 * key before is returned as it is, `is_new` false. Call it under `refundLock`.
 * Not through Medusa's `refundPaymentsWorkflow`: that one writes a provider's refusal to the log and goes on.
 * @throws what Medusa throws when the provider refuses or too little is left.
 */
export async function makeRefund(
  container: MedusaContainer,
  input: {
    payment_id: string
    amount_minor: number
    currency_code: string
    note: string
    tag: RefundTag
  },
): Promise<{ refund_id: string; is_new: boolean }> {
  const { payment_id, amount_minor, currency_code, note, tag } = input
  const find = () => findTaggedRefund(container, { payment_id, key: tag.key })
  const known = await find()
  if (known) return { refund_id: known, is_new: false }

  const amount = toMajor(amount_minor, currency_code)
  // The payment module takes metadata and the workflow hands it on, though its type does not say so.
  const refund = { payment_id, amount, note, metadata: { tessera: tag } }
  const { errors } = await refundPaymentWorkflow(container).run({
    input: refund,
    throwOnError: false,
  })
  // Medusa's bookkeeping on the order may fail after the money went back. Then the refund is there and counts.
  const made = await find()
  if (made) return { refund_id: made, is_new: true }
  throw errors[0]?.error ?? unexpectedState(`Medusa refunded ${payment_id} and kept no refund.`)
}
