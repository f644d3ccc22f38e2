import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261107100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "sandbox_intent" (
        "id" text not null,
        "session_id" text not null,
        "client_secret" text not null,
        "amount_minor" bigint not null,
        "currency_code" text not null,
        "status" text not null default 'requires_payment_method',
        "behaviour" text null,
        "captured_minor" bigint not null default 0,
        "refunded_minor" bigint not null default 0,
        "refunds" jsonb not null default '{}',
        "last_error" jsonb null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "sandbox_intent_pkey" primary key ("id"),
        constraint "sandbox_intent_status_check" check ("status" in
          ('requires_payment_method', 'requires_action', 'processing', 'succeeded', 'canceled')),
        constraint "CK_sandbox_intent_amounts" check ("amount_minor" > 0 and "refunded_minor" >= 0
          and "refunded_minor" <= "captured_minor" and "captured_minor" <= "amount_minor")
      );`)
    // Without a predicate on deleted_at, so that "on conflict (session_id)" can use it.
    this.addSql(
      `create unique index if not exists "IDX_sandbox_intent_session_id" on "sandbox_intent" ("session_id");`,
    )
    this.addSql(`
      create table if not exists "sandbox_webhook" (
        "id" text not null,
        "intent_id" text not null,
        "event_id" text not null,
        "kind" text not null,
        "body" text not null,
        "repeat" integer not null default 1,
        "deliveries" integer not null default 0,
        "attempts" integer not null default 0,
        "deliver_at" timestamptz not null,
        "claimed_until" timestamptz null,
        "delivered_at" timestamptz null,
        "last_error" text null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "sandbox_webhook_pkey" primary key ("id")
      );`)
    this.addSql(
      `create unique index if not exists "IDX_sandbox_webhook_event_id" on "sandbox_webhook" ("event_id");`,
    )
    this.addSql(
      `create index if not exists "IDX_sandbox_webhook_due" on "sandbox_webhook" ("deliver_at") where "delivered_at" is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "sandbox_webhook";`)
    this.addSql(`drop table if exists "sandbox_intent";`)
  }
}
