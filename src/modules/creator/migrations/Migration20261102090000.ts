import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261102090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "creator" (
      "id" text not null,
      "handle" text not null,
      "display_name" text not null,
      "email" text not null,
      "tagline" text null,
      "bio" text null,
      "accent" text check ("accent" in ('saffron', 'terracotta', 'rose', 'plum', 'indigo', 'lagoon', 'moss', 'graphite')) not null default 'saffron',
      "links" jsonb null,
      "status" text check ("status" in ('active', 'suspended')) not null default 'active',
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "creator_pkey" primary key ("id"),
      constraint "creator_handle_form" check (handle ~ '^[a-z0-9][a-z0-9-]{1,28}[a-z0-9]$'),
      constraint "creator_email_normalised" check (email = lower(btrim(email)))
    );`)
    // A handle names public pages and files for ever, so even a deleted creator keeps theirs: not partial.
    this.addSql(`create unique index if not exists "UQ_creator_handle" on "creator" ("handle");`)
    this.addSql(
      `create unique index if not exists "UQ_creator_email" on "creator" ("email") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_creator_deleted_at" on "creator" ("deleted_at") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "creator" cascade;`)
  }
}
