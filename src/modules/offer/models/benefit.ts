import { model } from "@medusajs/framework/utils"
import { Offer } from "./offer"

/** One thing an offer grants. `config` has the shape of its kind's provider, checked before it is stored. */
export const Benefit = model.define("benefit", {
  id: model.id({ prefix: "bnft" }).primaryKey(),
  kind: model.text(),
  title: model.text(),
  position: model.number().default(0),
  config: model.json(),
  offer: model.belongsTo(() => Offer, { mappedBy: "benefits" }),
})
