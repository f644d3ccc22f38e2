import { model } from "@medusajs/framework/utils"

/** A buyer's part of a limited supply, by the cart that asked. Written by the supply functions only. */
export const OfferReservation = model
  .define("offer_reservation", {
    id: model.id({ prefix: "ofrs" }).primaryKey(),
    key: model.text(),
    offer_id: model.text(),
    quantity: model.number(),
    state: model.enum(["held", "committed", "released"]),
    expires_at: model.dateTime(),
  })
  .indexes([
    { name: "UQ_offer_reservation_key", on: ["key"], unique: true },
    { name: "IDX_offer_reservation_held", on: ["expires_at"], where: "state = 'held'" },
    { name: "IDX_offer_reservation_offer", on: ["offer_id"], where: "state = 'held'" },
  ])
  .checks([{ name: "offer_reservation_quantity_positive", expression: (c) => `${c.quantity} > 0` }])
