import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk"
import {
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { splitName } from "#lib/split-name"
import { findOfferStep } from "./steps/find-offer"
import { holdSupplyStep } from "./steps/hold-supply"
import { nameGuestStep } from "./steps/name-guest"
import { readPhoneStep } from "./steps/read-phone"

export interface CreateCheckoutInput {
  offer_id: string
  name: string
  /** Trimmed, lower case. */
  email: string
  /** As it was typed. */
  phone: string
  /** Who is signed in; null for a guest. */
  customer_id: string | null
  sales_channel_id: string
}

/** One call from "buy" to a payment that waits for a card: cart, held supply, payment session. Undone as a whole. */
export const createCheckoutWorkflow = createWorkflow(
  "create-checkout",
  (input: WorkflowData<CreateCheckoutInput>) => {
    const offer = findOfferStep(input)
    const phone = readPhoneStep({ phone: input.phone, country_code: offer.country_code })
    const cart = createCartWorkflow.runAsStep({
      input: transform({ input, offer, phone }, ({ input, offer, phone }) => ({
        region_id: offer.region_id,
        sales_channel_id: input.sales_channel_id,
        currency_code: offer.currency_code,
        email: input.email,
        ...(input.customer_id ? { customer_id: input.customer_id } : {}),
        items: [{ variant_id: offer.variant_id, quantity: 1 }],
        billing_address: { ...splitName(input.name), phone },
        metadata: {
          tessera: {
            name: input.name,
            phone,
            customer_id: input.customer_id,
            accepted_terms_at: new Date().toISOString(),
          },
        },
      })),
    })
    holdSupplyStep(
      transform({ cart, offer }, ({ cart, offer }) => ({
        cart_id: cart.id,
        lines: [{ offer_id: offer.id, quantity: 1 }],
      })),
    )
    nameGuestStep(
      transform({ input, cart, phone }, ({ input, cart, phone }) => ({
        customer_id: cart.customer_id,
        signed_in_customer_id: input.customer_id,
        ...splitName(input.name),
        phone,
      })),
    )
    when("charge", { offer }, ({ offer }) => offer.price_minor > 0).then(() => {
      const collection = createPaymentCollectionForCartWorkflow.runAsStep({
        input: { cart_id: cart.id },
      })
      createPaymentSessionsWorkflow.runAsStep({
        input: transform({ collection, offer }, ({ collection, offer }) => ({
          payment_collection_id: collection.id,
          provider_id: offer.provider_id ?? "",
        })),
      })
    })
    return new WorkflowResponse(transform({ cart }, ({ cart }) => ({ id: cart.id })))
  },
)
