import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { invalidData } from "#lib/errors"
import type { CheckoutResponse } from "#lib/http"
import { issueCheckoutToken } from "#queries/checkout/checkout-token"
import { retrieveCheckout } from "#queries/checkout/retrieve-checkout"
import { createCheckoutWorkflow } from "#workflows/checkout/create-checkout"
import type { CreateCheckout } from "./validators"

/** From "buy" to a payment that waits for a card, in one call. */
export async function POST(
  req: MedusaStoreRequest<CreateCheckout>,
  res: MedusaResponse<CheckoutResponse>,
) {
  const now = new Date()
  const { offer_id, name, email, phone } = req.validatedBody
  const [sales_channel_id] = req.publishable_key_context.sales_channel_ids
  if (!sales_channel_id) {
    throw invalidData("This publishable key belongs to no sales channel; give it one in the admin.")
  }
  const customer_id = req.auth_context?.actor_id || null
  const { result } = await createCheckoutWorkflow(req.scope).run({
    input: { offer_id, name, email, phone, customer_id, sales_channel_id },
  })
  const checkout = await retrieveCheckout(req.scope, { id: result.id, now })
  const token = issueCheckoutToken(req.scope, { cart_id: result.id, now })
  res.status(201).json({ checkout, token })
}
