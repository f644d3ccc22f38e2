import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreatorOfferResponse } from "#lib/http"
import { retrieveOffer } from "#queries/offer/retrieve-offer"
import { changeOfferStatusWorkflow } from "#workflows/offer/change-offer-status"
import { ownThing } from "../../../_lib/own-thing"

/** Takes an offer off the page; it can be published again. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CreatorOfferResponse>,
) {
  const own = ownThing(req)
  await changeOfferStatusWorkflow(req.scope).run({ input: { ...own, status: "hidden" } })
  res.json({ offer: await retrieveOffer(req.scope, own) })
}
