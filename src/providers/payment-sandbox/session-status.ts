import { PaymentSessionStatus } from "@medusajs/framework/utils"

/** What Medusa should think of a session whose intent has this status. */
export function sessionStatusOf(status: string): PaymentSessionStatus {
  switch (status) {
    case "succeeded":
      return PaymentSessionStatus.CAPTURED
    case "processing":
      return PaymentSessionStatus.PENDING_AUTHORIZATION
    case "requires_action":
      return PaymentSessionStatus.REQUIRES_MORE
    case "requires_payment_method":
      // Not ERROR: a session in error can never be completed again, but another card may still pay this intent.
      return PaymentSessionStatus.PENDING
    default:
      return PaymentSessionStatus.ERROR
  }
}
