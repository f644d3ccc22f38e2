import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CreatorOfferListResponse, CreatorOfferResponse } from "#lib/http"
import { listOffers } from "#queries/offer/list-offers"
import { retrieveOffer } from "#queries/offer/retrieve-offer"
import { createOfferWorkflow } from "#workflows/offer/create-offer"
import type { CreateOfferInput, ListOffersInput } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListOffersInput>,
  res: MedusaResponse<CreatorOfferListResponse>,
) {
  const creator_id = req.auth_context.actor_id
  res.json(await listOffers(req.scope, { ...req.validatedQuery, creator_id }))
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateOfferInput>,
  res: MedusaResponse<CreatorOfferResponse>,
) {
  const creator_id = req.auth_context.actor_id
  const { result } = await createOfferWorkflow(req.scope).run({
    input: { ...req.validatedBody, creator_id },
  })
  res.status(201).json({ offer: await retrieveOffer(req.scope, { id: result.id, creator_id }) })
}
