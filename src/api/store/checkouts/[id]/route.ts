import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { CheckoutStateResponse } from "#lib/http"
import { retrieveCheckout } from "#queries/checkout/retrieve-checkout"

/** Where a checkout stands, for whoever started it. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse<CheckoutStateResponse>) {
  const id = String(req.params.id)
  res.json({ checkout: await retrieveCheckout(req.scope, { id, now: new Date() }) })
}
