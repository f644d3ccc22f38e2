import { notAllowed } from "../errors"
import { splitAmount } from "./split-amount"

/** What of a sale is still with each party, in minor units. */
export interface SaleLegs {
  net_minor: number
  fee_minor: number
  tax_minor: number
}

/**
 * Which part of a refund comes from the creator, the fee and the tax: the largest-remainder split of the refund by
 * what each still has of the sale. No leg gives more than it has, and the refund that completes the sale empties all
 * three, whatever the earlier ones were.
 * @throws not_allowed (`over_refund`) when more is asked back than is left.
 */
export function splitRefund(amount_minor: number, remaining: SaleLegs): SaleLegs {
  const { net_minor, fee_minor, tax_minor } = remaining
  const left_minor = net_minor + fee_minor + tax_minor
  if (amount_minor > left_minor) {
    throw notAllowed(
      `A refund of ${amount_minor} was asked; ${left_minor} of the sale is left to refund.`,
      "over_refund",
    )
  }
  const [net = 0, fee = 0, tax = 0] = splitAmount(amount_minor, [net_minor, fee_minor, tax_minor])
  return { net_minor: net, fee_minor: fee, tax_minor: tax }
}
