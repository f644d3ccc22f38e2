import { model } from "@medusajs/framework/utils"

/** What happened to something delivered. `key` makes an event count once: a resumed download is the same download. */
export const DeliveryEvent = model
  .define("delivery_event", {
    id: model.id({ prefix: "dlev" }).primaryKey(),
    key: model.text(),
    kind: model.enum(["download_started"]),
    entitlement_id: model.text(),
    asset_id: model.text(),
    at: model.dateTime(),
    ip_address: model.text().nullable(),
    user_agent: model.text().nullable(),
  })
  .indexes([
    { name: "UQ_delivery_event_key", on: ["key"], unique: true },
    { name: "IDX_delivery_event_entitlement", on: ["entitlement_id", "at"] },
  ])
