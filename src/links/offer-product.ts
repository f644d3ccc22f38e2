import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import OfferModule from "#modules/offer"

/** `offer.product`: read-only, by the id the offer keeps. */
export default defineLink(
  { linkable: OfferModule.linkable.offer, field: "product_id" },
  ProductModule.linkable.product,
  { readOnly: true },
)
