import { defineLink } from "@medusajs/framework/utils"
import CreatorModule from "#modules/creator"
import OfferModule from "#modules/offer"

/** `offer.creator`: read-only, by the id the offer keeps. */
export default defineLink(
  { linkable: OfferModule.linkable.offer, field: "creator_id" },
  CreatorModule.linkable.creator,
  { readOnly: true },
)
