import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const timestamps = `
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,`

export class Migration20261105100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "settlement" (
        "id" text not null,
        "payment_id" text not null,
        "order_id" text null,
        "state" text not null default 'pending',
        "attempts" integer not null default 0,
        "next_attempt_at" timestamptz not null default now(),
        "last_error" text null,
        "settled_at" timestamptz null,${timestamps}
        constraint "settlement_pkey" primary key ("id"),
        constraint "settlement_state_check" check ("state" in ('pending', 'settled', 'failed')),
        constraint "CK_settlement_settled_at" check (("state" = 'settled') = ("settled_at" is not null))
      );`)
    this.addSql(`
      create table if not exists "outbox_message" (
        "id" text not null,
        "key" text not null,
        "kind" text not null,
        "channel" text not null default 'email',
        "to" text not null,
        "payload" jsonb not null,
        "state" text not null default 'pending',
        "attempts" integer not null default 0,
        "next_attempt_at" timestamptz not null default now(),
        "last_error" text null,
        "sent_at" timestamptz null,${timestamps}
        constraint "outbox_message_pkey" primary key ("id"),
        constraint "outbox_message_state_check" check ("state" in ('pending', 'sending', 'sent', 'dead'))
      );`)
    this.addSql(`
      create table if not exists "inbound_event" (
        "id" text not null,
        "provider" text not null,
        "event_id" text not null,
        "kind" text not null,
        "raw_body" text not null,
        "verified_at" timestamptz not null,
        "state" text not null default 'received',
        "attempts" integer not null default 0,
        "next_attempt_at" timestamptz not null default now(),
        "last_error" text null,${timestamps}
        constraint "inbound_event_pkey" primary key ("id"),
        constraint "inbound_event_state_check" check ("state" in
          ('received', 'parked', 'applied', 'ignored', 'dead'))
      );`)
    // Forged requests leave no row, only this count.
    this.addSql(`
      create table if not exists "inbound_rejection" (
        "provider" text not null,
        "day" date not null,
        "rejected" bigint not null default 0,
        constraint "inbound_rejection_pkey" primary key ("provider", "day")
      );`)
    // These three decide that a thing happens once. They cover deleted rows too, and "on conflict" can use them.
    this.addSql(
      `create unique index if not exists "IDX_settlement_payment_id" on "settlement" ("payment_id");`,
    )
    this.addSql(
      `create unique index if not exists "IDX_outbox_message_key" on "outbox_message" ("key");`,
    )
    this.addSql(
      `create unique index if not exists "IDX_inbound_event_provider_event_id" on "inbound_event" ("provider", "event_id");`,
    )
    this.addSql(
      `create index if not exists "IDX_settlement_order_id" on "settlement" ("order_id");`,
    )
    this.addSql(
      `create index if not exists "IDX_settlement_due" on "settlement" ("next_attempt_at") where "state" = 'pending';`,
    )
    this.addSql(
      `create index if not exists "IDX_outbox_message_due" on "outbox_message" ("next_attempt_at") where "state" in ('pending', 'sending');`,
    )
    this.addSql(
      `create index if not exists "IDX_inbound_event_due" on "inbound_event" ("next_attempt_at") where "state" in ('received', 'parked');`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "inbound_rejection";`)
    this.addSql(`drop table if exists "inbound_event";`)
    this.addSql(`drop table if exists "outbox_message";`)
    this.addSql(`drop table if exists "settlement";`)
  }
}
