"use server"

import type { CreateOfferBody, CreatorOffer, CreatorOfferResponse } from "@http"
import { actAsCreator } from "../api/act-as-creator"
import type { ActionResult } from "../api/action-result"
import { refreshPublicOffer } from "./refresh-public-offer"

/** Creates the offer where `offer_id` is null, otherwise stores the changes. */
export async function saveOffer(
  offer_id: string | null,
  body: CreateOfferBody,
): Promise<ActionResult<CreatorOffer>> {
  const path = offer_id === null ? "" : `/${encodeURIComponent(offer_id)}`
  const result = await actAsCreator<CreatorOfferResponse>({
    path: `/creator/offers${path}`,
    method: "POST",
    body,
  })
  if (!result.ok) return result
  if (result.data.offer.status === "published") await refreshPublicOffer(result.data.offer.slug)
  return { ok: true, data: result.data.offer }
}
