import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Why a creator is suspended or sells again, since when, and which operator said so. */
export class Migration20261102090100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "creator"
      add column if not exists "status_reason" text null,
      add column if not exists "status_changed_at" timestamptz null,
      add column if not exists "status_changed_by" text null;`)
    // The operator's list: newest first.
    this.addSql(`create index if not exists "IDX_creator_created_at" on "creator" ("created_at" desc, "id")
      where deleted_at is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_creator_created_at";`)
    this.addSql(`alter table "creator" drop column if exists "status_reason",
      drop column if exists "status_changed_at", drop column if exists "status_changed_by";`)
  }
}
