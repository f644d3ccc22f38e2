import { model } from "@medusajs/framework/utils"

/** A buyer's right to one benefit. Half-open in time: it ends at `ends_at`, that moment excluded. */
export const Entitlement = model
  .define("entitlement", {
    id: model.id({ prefix: "entl" }).primaryKey(),
    creator_id: model.text(),
    offer_id: model.text(),
    benefit_id: model.text(),
    kind: model.text(),
    order_id: model.text(),
    order_line_item_id: model.text(),
    /** 1 ... quantity. */
    unit: model.number(),
    /** Null until the buyer has proved that `email` is theirs. */
    customer_id: model.text().nullable(),
    email: model.text(),
    cause: model.text().default("order"),
    title: model.text(),
    starts_at: model.dateTime(),
    ends_at: model.dateTime().nullable(),
    state: model.enum(["active", "revoked"]).default("active"),
    revoked_reason: model.text().nullable(),
    /** What the provider's `grant` returned; null until it was called. */
    data: model.json().nullable(),
  })
  .indexes([
    {
      on: ["order_line_item_id", "benefit_id", "unit"],
      unique: true,
      name: "IDX_entitlement_line_benefit_unit",
    },
    { on: ["customer_id", "starts_at"], name: "IDX_entitlement_customer_id" },
    { on: ["order_id"], name: "IDX_entitlement_order_id" },
    { on: ["email"], name: "IDX_entitlement_email" },
    { on: ["offer_id"], name: "IDX_entitlement_offer_id" },
  ])
