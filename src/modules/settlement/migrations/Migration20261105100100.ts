import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261105100100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "refund_posting" (
        "id" text not null,
        "refund_id" text not null,
        "payment_id" text null,
        "order_id" text null,
        "amount_minor" bigint null,
        "lines" jsonb null,
        "state" text not null default 'pending',
        "attempts" integer not null default 0,
        "next_attempt_at" timestamptz not null default now(),
        "last_error" text null,
        "posted_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "refund_posting_pkey" primary key ("id"),
        constraint "refund_posting_state_check" check ("state" in ('pending', 'posted', 'ignored')),
        constraint "CK_refund_posting_posted_at" check (("state" = 'posted') = ("posted_at" is not null)),
        constraint "CK_refund_posting_lines" check ("state" <> 'posted' or "lines" is not null)
      );`)
    // Covers deleted rows too, and "on conflict" can use it: a refund is posted once.
    this.addSql(
      `create unique index if not exists "IDX_refund_posting_refund_id" on "refund_posting" ("refund_id");`,
    )
    this.addSql(
      `create index if not exists "IDX_refund_posting_payment_id" on "refund_posting" ("payment_id");`,
    )
    this.addSql(
      `create index if not exists "IDX_refund_posting_order_id" on "refund_posting" ("order_id");`,
    )
    this.addSql(
      `create index if not exists "IDX_refund_posting_due" on "refund_posting" ("next_attempt_at") where "state" = 'pending';`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "refund_posting";`)
  }
}
