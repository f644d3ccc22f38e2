import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import OfferModule from "#modules/offer"

/** `product.offer`: the same link seen from the product. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...OfferModule.linkable.offer.id, primaryKey: "product_id" },
  { readOnly: true },
)
