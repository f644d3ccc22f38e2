import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreatorOfferResponse } from "#lib/http"
import { retrieveOffer } from "#queries/offer/retrieve-offer"
import { deleteOfferWorkflow } from "#workflows/offer/delete-offer"
import { updateOfferWorkflow } from "#workflows/offer/update-offer"
import { ownThing } from "../../_lib/own-thing"
import type { UpdateOfferInput } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CreatorOfferResponse>,
) {
  res.json({ offer: await retrieveOffer(req.scope, ownThing(req)) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateOfferInput>,
  res: MedusaResponse<CreatorOfferResponse>,
) {
  const own = ownThing(req)
  await updateOfferWorkflow(req.scope).run({ input: { ...req.validatedBody, ...own } })
  res.json({ offer: await retrieveOffer(req.scope, own) })
}

/** Drafts only: what was on sale is archived instead. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const own = ownThing(req)
  await deleteOfferWorkflow(req.scope).run({ input: own })
  res.json({ id: own.id, object: "offer", deleted: true })
}
