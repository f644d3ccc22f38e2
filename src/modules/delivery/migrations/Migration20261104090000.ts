import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261104090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "asset" (
      "id" text not null,
      "creator_id" text not null,
      "filename" text not null,
      "size_bytes" numeric not null,
      "raw_size_bytes" jsonb not null,
      "mime_type" text not null,
      "sha256" text null,
      "storage_key" text null,
      "state" text check ("state" in ('pending', 'ready', 'rejected')) not null default 'pending',
      "rejection" text null,
      "receiving_until" timestamptz null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "asset_pkey" primary key ("id"),
      constraint "asset_ready_has_bytes" check (state <> 'ready' or (storage_key is not null and sha256 is not null)),
      constraint "asset_size_positive" check (size_bytes > 0)
    );`)
    this.addSql(
      `create index if not exists "IDX_asset_creator_id" on "asset" ("creator_id") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "UQ_asset_storage_key" on "asset" ("storage_key") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_asset_deleted_at" on "asset" ("deleted_at") where deleted_at is null;`,
    )

    this.addSql(`create table if not exists "delivery_event" (
      "id" text not null,
      "key" text not null,
      "kind" text check ("kind" in ('download_started')) not null,
      "entitlement_id" text not null,
      "asset_id" text not null,
      "at" timestamptz not null,
      "ip_address" text null,
      "user_agent" text null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "delivery_event_pkey" primary key ("id")
    );`)
    // Not partial: an event is counted by "on conflict (key) do nothing".
    this.addSql(
      `create unique index if not exists "UQ_delivery_event_key" on "delivery_event" ("key");`,
    )
    this.addSql(
      `create index if not exists "IDX_delivery_event_entitlement" on "delivery_event" ("entitlement_id", "at") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_delivery_event_deleted_at" on "delivery_event" ("deleted_at") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "delivery_event" cascade;`)
    this.addSql(`drop table if exists "asset" cascade;`)
  }
}
