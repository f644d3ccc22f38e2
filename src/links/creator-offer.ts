import { defineLink } from "@medusajs/framework/utils"
import CreatorModule from "#modules/creator"
import OfferModule from "#modules/offer"

/** `creator.offers`: the same link seen from the creator. */
export default defineLink(
  { linkable: CreatorModule.linkable.creator, field: "id" },
  { ...OfferModule.linkable.offer.id, primaryKey: "creator_id" },
  { readOnly: true, isList: true },
)
