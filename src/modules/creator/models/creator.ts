import { model } from "@medusajs/framework/utils"
import { type Accent, accents } from "#lib/accent"

/** A person who sells. Their page is `/{handle}`; `email` is the one they signed up with, normalised. */
export const Creator = model
  .define("creator", {
    id: model.id({ prefix: "crtr" }).primaryKey(),
    handle: model.text().unique("UQ_creator_handle"),
    display_name: model.text().searchable(),
    email: model.text().unique("UQ_creator_email"),
    tagline: model.text().nullable(),
    bio: model.text().nullable(),
    accent: model.enum([...accents] as [Accent, ...Accent[]]).default("saffron"),
    links: model.json<{ label: string; url: string }[]>().nullable(),
    status: model.enum(["active", "suspended"]).default("active"),
    status_reason: model.text().nullable(),
    status_changed_at: model.dateTime().nullable(),
    /** The operator (Medusa user) who decided. */
    status_changed_by: model.text().nullable(),
  })
  .checks([
    {
      name: "creator_handle_form",
      expression: (columns) => `${columns.handle} ~ '^[a-z0-9][a-z0-9-]{1,28}[a-z0-9]$'`,
    },
    {
      name: "creator_email_normalised",
      expression: (columns) => `${columns.email} = lower(btrim(${columns.email}))`,
    },
  ])
