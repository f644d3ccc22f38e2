import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261106100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "entitlement" (
        "id" text not null,
        "creator_id" text not null,
        "offer_id" text not null,
        "benefit_id" text not null,
        "kind" text not null,
        "order_id" text not null,
        "order_line_item_id" text not null,
        "unit" integer not null,
        "customer_id" text null,
        "email" text not null,
        "cause" text not null default 'order',
        "title" text not null,
        "starts_at" timestamptz not null,
        "ends_at" timestamptz null,
        "state" text not null default 'active',
        "revoked_reason" text null,
        "data" jsonb null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "entitlement_pkey" primary key ("id"),
        constraint "entitlement_state_check" check ("state" in ('active', 'revoked')),
        constraint "CK_entitlement_unit" check ("unit" >= 1),
        constraint "CK_entitlement_period" check ("ends_at" is null or "ends_at" > "starts_at")
      );`)
    // One right per line, benefit and unit, whoever grants it and however often; deleted rows count too.
    this.addSql(
      `create unique index if not exists "IDX_entitlement_line_benefit_unit" on "entitlement" ("order_line_item_id", "benefit_id", "unit");`,
    )
    this.addSql(
      `create index if not exists "IDX_entitlement_customer_id" on "entitlement" ("customer_id", "starts_at");`,
    )
    this.addSql(
      `create index if not exists "IDX_entitlement_order_id" on "entitlement" ("order_id");`,
    )
    this.addSql(`create index if not exists "IDX_entitlement_email" on "entitlement" ("email");`)
    this.addSql(
      `create index if not exists "IDX_entitlement_offer_id" on "entitlement" ("offer_id");`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "entitlement";`)
  }
}
