import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { CheckoutStateResponse } from "#lib/http"
import { retrieveCheckout } from "#queries/checkout/retrieve-checkout"
import { completeCheckoutWorkflow } from "#workflows/checkout/complete-checkout"

/** The buyer is back from paying. Repeating it, also at the same moment, gives the same answer. */
export async function POST(req: MedusaStoreRequest, res: MedusaResponse<CheckoutStateResponse>) {
  const id = String(req.params.id)
  await completeCheckoutWorkflow(req.scope).run({ input: { cart_id: id } })
  res.json({ checkout: await retrieveCheckout(req.scope, { id, now: new Date() }) })
}
