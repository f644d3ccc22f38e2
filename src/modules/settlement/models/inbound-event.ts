import { model } from "@medusajs/framework/utils"

/** What a payment provider told us: stored with its verified raw body before it is answered, worked after. */
export const InboundEvent = model
  .define("inbound_event", {
    id: model.id({ prefix: "inev" }).primaryKey(),
    provider: model.text(),
    event_id: model.text(),
    kind: model.text(),
    raw_body: model.text(),
    /** The signature was checked then; a backlog does not make the event a replay. */
    verified_at: model.dateTime(),
    state: model.enum(["received", "parked", "applied", "ignored", "dead"]).default("received"),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    last_error: model.text().nullable(),
  })
  .indexes([
    { on: ["provider", "event_id"], unique: true, name: "IDX_inbound_event_provider_event_id" },
    {
      on: ["next_attempt_at"],
      where: "state IN ('received', 'parked')",
      name: "IDX_inbound_event_due",
    },
  ])
