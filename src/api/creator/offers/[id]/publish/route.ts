import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreatorOfferResponse } from "#lib/http"
import { retrieveOffer } from "#queries/offer/retrieve-offer"
import { changeOfferStatusWorkflow } from "#workflows/offer/change-offer-status"
import { ownThing } from "../../../_lib/own-thing"

/** Puts an offer on sale. When something is missing, the answer is a 400 with the list, so that a form can show it. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CreatorOfferResponse>,
) {
  const own = ownThing(req)
  const { missing, name, status } = await retrieveOffer(req.scope, own)
  if (missing.length > 0 && status !== "archived") {
    const body = {
      type: "not_allowed",
      code: "offer_incomplete",
      message: `"${name}" cannot be on sale yet. ${missing.map(({ message }) => message).join(" ")}`,
      missing,
    }
    ;(res as MedusaResponse).status(400).json(body)
    return
  }
  await changeOfferStatusWorkflow(req.scope).run({ input: { ...own, status: "published" } })
  res.json({ offer: await retrieveOffer(req.scope, own) })
}
