import { model } from "@medusajs/framework/utils"

/** A message that must go out. Written with what it tells of, sent by a worker until it is sent or dead. */
export const OutboxMessage = model
  .define("outbox_message", {
    id: model.id({ prefix: "obox" }).primaryKey(),
    /** What the message is about, e.g. `purchase/<order id>`: the same thing is told once. */
    key: model.text().unique("IDX_outbox_message_key"),
    /** Which template renders it: see lib/mail. */
    kind: model.text(),
    channel: model.text().default("email"),
    to: model.text(),
    payload: model.json(),
    state: model.enum(["pending", "sending", "sent", "dead"]).default("pending"),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    last_error: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      on: ["next_attempt_at"],
      where: "state IN ('pending', 'sending')",
      name: "IDX_outbox_message_due",
    },
  ])
