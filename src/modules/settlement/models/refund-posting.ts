import { model } from "@medusajs/framework/utils"

/** One refund of Medusa's on its way to the ledger, the entitlements and the messages. */
export const RefundPosting = model
  .define("refund_posting", {
    id: model.id({ prefix: "rpst" }).primaryKey(),
    refund_id: model.text().unique("IDX_refund_posting_refund_id"),
    payment_id: model.text().nullable(),
    order_id: model.text().nullable(),
    /** The whole refund; `lines` may sum to less where a host's own goods are part of the order. */
    amount_minor: model.number().nullable(),
    /** What each order line gives back, fixed once so that a second run posts the same. Null until then. */
    lines: model.json().nullable(),
    state: model.enum(["pending", "posted", "ignored"]).default("pending"),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    last_error: model.text().nullable(),
    posted_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["payment_id"], name: "IDX_refund_posting_payment_id" },
    { on: ["order_id"], name: "IDX_refund_posting_order_id" },
    { on: ["next_attempt_at"], where: "state = 'pending'", name: "IDX_refund_posting_due" },
  ])
