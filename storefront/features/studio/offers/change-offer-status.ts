"use server"

import type { CreatorOffer, CreatorOfferResponse } from "@http"
import { actAsCreator } from "../api/act-as-creator"
import type { ActionResult } from "../api/action-result"
import { refreshPublicOffer } from "./refresh-public-offer"

const verbs = ["publish", "hide", "archive"] as const

export type OfferVerb = (typeof verbs)[number]

/** Publishes, hides or archives. A server action takes what the network brings, so the verb is checked. */
export async function changeOfferStatus(
  offer_id: string,
  verb: OfferVerb,
): Promise<ActionResult<CreatorOffer>> {
  if (!verbs.includes(verb)) throw new TypeError("An offer can be published, hidden or archived.")
  const result = await actAsCreator<CreatorOfferResponse>({
    path: `/creator/offers/${encodeURIComponent(offer_id)}/${verb}`,
    method: "POST",
  })
  if (!result.ok) return result
  await refreshPublicOffer(result.data.offer.slug)
  return { ok: true, data: result.data.offer }
}
