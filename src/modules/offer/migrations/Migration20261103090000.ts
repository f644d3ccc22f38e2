import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261103090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "offer" (
      "id" text not null,
      "creator_id" text not null,
      "product_id" text null,
      "variant_id" text null,
      "slug" text not null,
      "name" text not null,
      "description" text not null default '',
      "price_minor" integer not null,
      "currency_code" text not null,
      "access_days" integer null,
      "supply" integer null,
      "sold" integer not null default 0,
      "held" integer not null default 0,
      "terms" text null,
      "status" text check ("status" in ('draft', 'published', 'hidden', 'archived')) not null default 'draft',
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "offer_pkey" primary key ("id"),
      constraint "offer_price_range" check (price_minor between 0 and 100000000),
      constraint "offer_access_days_range" check (access_days between 1 and 3650),
      constraint "offer_supply_range" check (supply between 1 and 1000000),
      constraint "offer_sold_held_positive" check (sold >= 0 and held >= 0),
      constraint "offer_supply_covers" check (sold + held <= supply)
    );`)
    this.addSql(
      `create index if not exists "IDX_offer_creator_id" on "offer" ("creator_id") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "UQ_offer_creator_slug" on "offer" ("creator_id", "slug") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "UQ_offer_product_id" on "offer" ("product_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_offer_deleted_at" on "offer" ("deleted_at") where deleted_at is null;`,
    )

    this.addSql(`create table if not exists "benefit" (
      "id" text not null,
      "kind" text not null,
      "title" text not null,
      "position" integer not null default 0,
      "config" jsonb not null,
      "offer_id" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "benefit_pkey" primary key ("id"),
      constraint "benefit_offer_id_foreign" foreign key ("offer_id") references "offer" ("id") on update cascade on delete cascade
    );`)
    this.addSql(
      `create index if not exists "IDX_benefit_offer_id" on "benefit" ("offer_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_benefit_deleted_at" on "benefit" ("deleted_at") where deleted_at is null;`,
    )

    this.addSql(`create table if not exists "offer_reservation" (
      "id" text not null,
      "key" text not null,
      "offer_id" text not null,
      "quantity" integer not null,
      "state" text check ("state" in ('held', 'committed', 'released')) not null,
      "expires_at" timestamptz not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "offer_reservation_pkey" primary key ("id"),
      constraint "offer_reservation_quantity_positive" check (quantity > 0)
    );`)
    // Not partial: the supply functions find a row by "on conflict (key)".
    this.addSql(
      `create unique index if not exists "UQ_offer_reservation_key" on "offer_reservation" ("key");`,
    )
    this.addSql(
      `create index if not exists "IDX_offer_reservation_held" on "offer_reservation" ("expires_at") where state = 'held' and deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_offer_reservation_offer" on "offer_reservation" ("offer_id") where state = 'held' and deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_offer_reservation_deleted_at" on "offer_reservation" ("deleted_at") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "offer_reservation" cascade;`)
    this.addSql(`drop table if exists "benefit" cascade;`)
    this.addSql(`drop table if exists "offer" cascade;`)
  }
}
