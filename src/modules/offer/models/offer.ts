import { model } from "@medusajs/framework/utils"
import { Benefit } from "./benefit"

/**
 * What is sold: the terms behind one Medusa product. `sold` and `held` are written by the supply functions only.
 * `access_days` and `supply` null mean for ever and unlimited.
 */
export const Offer = model
  .define("offer", {
    id: model.id({ prefix: "offr" }).primaryKey(),
    creator_id: model.text().index("IDX_offer_creator_id"),
    product_id: model.text().nullable(),
    variant_id: model.text().nullable(),
    slug: model.text(),
    name: model.text().searchable(),
    description: model.text().default(""),
    price_minor: model.number(),
    currency_code: model.text(),
    access_days: model.number().nullable(),
    supply: model.number().nullable(),
    sold: model.number().default(0),
    held: model.number().default(0),
    terms: model.text().nullable(),
    status: model.enum(["draft", "published", "hidden", "archived"]).default("draft"),
    benefits: model.hasMany(() => Benefit, { mappedBy: "offer" }),
  })
  .cascades({ delete: ["benefits"] })
  .indexes([
    { name: "UQ_offer_creator_slug", on: ["creator_id", "slug"], unique: true },
    { name: "UQ_offer_product_id", on: ["product_id"], unique: true },
  ])
  .checks([
    { name: "offer_price_range", expression: (c) => `${c.price_minor} between 0 and 100000000` },
    { name: "offer_access_days_range", expression: (c) => `${c.access_days} between 1 and 3650` },
    { name: "offer_supply_range", expression: (c) => `${c.supply} between 1 and 1000000` },
    { name: "offer_sold_held_positive", expression: (c) => `${c.sold} >= 0 and ${c.held} >= 0` },
    { name: "offer_supply_covers", expression: (c) => `${c.sold} + ${c.held} <= ${c.supply}` },
  ])
