import { model } from "@medusajs/framework/utils"

/**
 * A file a creator sells. `pending` until its bytes lie under `storage_key`, whole and hashed; the row becomes `ready`
 * only after that, so a ready asset always has its bytes. `rejected` files were refused by their content.
 */
export const Asset = model
  .define("asset", {
    id: model.id({ prefix: "asst" }).primaryKey(),
    creator_id: model.text().index("IDX_asset_creator_id"),
    filename: model.text(),
    size_bytes: model.bigNumber(),
    mime_type: model.text(),
    sha256: model.text().nullable(),
    storage_key: model.text().nullable(),
    state: model.enum(["pending", "ready", "rejected"]).default("pending"),
    /** Why the content was refused, as a sentence for the creator. */
    rejection: model.text().nullable(),
    /** A running upload owns the row until then, so that two cannot write one file. */
    receiving_until: model.dateTime().nullable(),
  })
  .indexes([{ name: "UQ_asset_storage_key", on: ["storage_key"], unique: true }])
  .checks([
    {
      name: "asset_ready_has_bytes",
      expression: (c) =>
        `${c.state} <> 'ready' or (${c.storage_key} is not null and ${c.sha256} is not null)`,
    },
    { name: "asset_size_positive", expression: (c) => `${c.size_bytes} > 0` },
  ])
