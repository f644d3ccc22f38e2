import { model } from "@medusajs/framework/utils"

/** One event on its way to `options.sandbox.webhook_url`, sent until it is answered with 2xx. */
export const SandboxWebhook = model
  .define("sandbox_webhook", {
    id: model.id({ prefix: "sbxw" }).primaryKey(),
    intent_id: model.text(),
    event_id: model.text().unique("IDX_sandbox_webhook_event_id"),
    kind: model.text(),
    /** Exactly the bytes that are signed and sent. */
    body: model.text(),
    /** How often it is delivered even though it was answered: processors repeat themselves. */
    repeat: model.number().default(1),
    deliveries: model.number().default(0),
    attempts: model.number().default(0),
    deliver_at: model.dateTime(),
    claimed_until: model.dateTime().nullable(),
    delivered_at: model.dateTime().nullable(),
    last_error: model.text().nullable(),
  })
  .indexes([{ on: ["deliver_at"], where: "delivered_at IS NULL", name: "IDX_sandbox_webhook_due" }])
