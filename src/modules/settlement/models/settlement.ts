import { model } from "@medusajs/framework/utils"

/** One captured payment (or `free/<order id>`) on its way to sale, entitlements and messages. */
export const Settlement = model
  .define("settlement", {
    id: model.id({ prefix: "stlm" }).primaryKey(),
    payment_id: model.text().unique("IDX_settlement_payment_id"),
    order_id: model.text().nullable(),
    state: model.enum(["pending", "settled", "failed"]).default("pending"),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    last_error: model.text().nullable(),
    settled_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id"], name: "IDX_settlement_order_id" },
    { on: ["next_attempt_at"], where: "state = 'pending'", name: "IDX_settlement_due" },
  ])
