import type {
  MedusaContainer,
  PaymentProviderOutput,
  RefundPaymentInput,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { RefundFacts } from "#queries/refund/load-refund"

/** What Medusa's payment module keeps to itself: its providers, by id. */
interface PaymentProviders {
  paymentProviderService_: {
    refundPayment(provider_id: string, input: RefundPaymentInput): Promise<PaymentProviderOutput>
  }
}

/**
 * Makes sure that the money of a refund has really left. Medusa commits the refund's row before it calls the provider
 * and deletes it when the provider refuses: a process killed in between leaves a row that nobody was paid for, and
 * nothing in Medusa tells it from a good one (ADR 0008). So the provider is asked again under the same idempotency
 * key, the refund's id: it answers what it did, or does what it was never told.
 * @throws what the provider throws. Then nothing may be concluded from the row yet.
 */
export async function confirmRefund(
  container: MedusaContainer,
  refund: RefundFacts,
): Promise<void> {
  // No public method asks a provider about one refund, so this reaches where Medusa's own refundPayment does.
  const payments = container.resolve(Modules.PAYMENT) as unknown as PaymentProviders
  await payments.paymentProviderService_.refundPayment(refund.provider_id, {
    data: refund.payment_data ?? {},
    amount: refund.amount,
    context: { idempotency_key: refund.id },
  })
}
