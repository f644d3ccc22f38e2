import { model } from "@medusajs/framework/utils"

/** What the card processor knows of one payment. It never stores a card. */
export const SandboxIntent = model
  .define("sandbox_intent", {
    id: model.id({ prefix: "sbxi" }).primaryKey(),
    /** The payment session this intent was made for; also the idempotency key of its creation. */
    session_id: model.text().unique("IDX_sandbox_intent_session_id"),
    client_secret: model.text(),
    amount_minor: model.number(),
    currency_code: model.text(),
    status: model
      .enum(["requires_payment_method", "requires_action", "processing", "succeeded", "canceled"])
      .default("requires_payment_method"),
    /** How the card behaves once its holder has confirmed; kept because the card itself is not. */
    behaviour: model.text().nullable(),
    captured_minor: model.number().default(0),
    refunded_minor: model.number().default(0),
    /** Each refund's amount by its idempotency key; by its own id while nobody asked for it through us. */
    refunds: model.json().default({}),
    last_error: model.json().nullable(),
  })
  .checks([
    {
      name: "CK_sandbox_intent_amounts",
      expression: (column) =>
        `${column.amount_minor} > 0 AND ${column.refunded_minor} >= 0 AND ` +
        `${column.refunded_minor} <= ${column.captured_minor} AND ` +
        `${column.captured_minor} <= ${column.amount_minor}`,
    },
  ])
