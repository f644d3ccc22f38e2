import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The ledger's tables. Amounts are bigint minor units. An entry's amount is signed: a credit is positive, a debit is
 * negative. Journals and entries are the truth; wallets, sales and snapshots are projections that can be rebuilt.
 */
export class Migration20261101000100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table ledger_account (
        id bigint generated always as identity,
        owner_id text not null,
        kind text not null,
        currency_code text not null,
        created_at timestamptz not null default now(),
        constraint ledger_account_pkey primary key (id),
        constraint ledger_account_owner_key unique (owner_id, currency_code, kind),
        constraint ledger_account_currency_check check (currency_code ~ '^[a-z]{3}$'),
        constraint ledger_account_kind_check check (case when owner_id = 'platform'
          then kind in ('clearing', 'revenue', 'tax', 'bank')
          else kind in ('pending', 'available', 'reserved', 'receivable') end)
      )`)
    this.addSql(`
      create table ledger_journal (
        id text not null,
        kind text not null,
        source_type text not null,
        source_id text not null,
        earner_id text not null,
        earner_seq bigint not null,
        currency_code text not null,
        effective_at timestamptz not null,
        recorded_at timestamptz not null,
        net_minor bigint not null,
        balance_minor bigint not null,
        gross_minor bigint,
        fee_minor bigint,
        tax_minor bigint,
        details jsonb not null,
        prev_hash bytea not null,
        hash bytea not null,
        xact_id xid8 not null,
        constraint ledger_journal_pkey primary key (id),
        constraint ledger_journal_source_key unique (source_type, source_id),
        constraint ledger_journal_chain_key unique (earner_id, earner_seq),
        constraint ledger_journal_kind_check check
          (kind in ('sale', 'release', 'refund', 'dispute', 'payout', 'adjustment')),
        constraint ledger_journal_source_check check (source_type <> '' and source_id <> '')
      )`)
    // (account_id, id) is both the key and the index that a platform account's tail is summed by.
    this.addSql(`
      create table ledger_entry (
        id bigint generated always as identity,
        journal_id text not null,
        account_id bigint not null,
        currency_code text not null,
        amount_minor bigint not null,
        constraint ledger_entry_pkey primary key (account_id, id),
        constraint ledger_entry_amount_check check (amount_minor <> 0)
      )`)
    this.addSql("create index ledger_entry_journal_idx on ledger_entry (journal_id)")
    this.addSql(`
      create table ledger_earner (
        earner_id text not null,
        seq bigint not null default 0,
        head_hash bytea not null default '',
        constraint ledger_earner_pkey primary key (earner_id),
        constraint ledger_earner_id_check check (earner_id <> '' and earner_id <> 'platform')
      ) with (fillfactor = 50)`)
    // The strict accounts. Whoever owes has nothing available: what they earn repays first.
    this.addSql(`
      create table ledger_wallet (
        earner_id text not null,
        currency_code text not null,
        pending_minor bigint not null default 0,
        available_minor bigint not null default 0,
        reserved_minor bigint not null default 0,
        receivable_minor bigint not null default 0,
        paid_out_minor bigint not null default 0,
        sale_count bigint not null default 0,
        earned_on date not null default '1970-01-01',
        earned_minor bigint not null default 0,
        account_ids bigint[] not null,
        constraint ledger_wallet_pkey primary key (earner_id, currency_code),
        constraint ledger_wallet_pending_check check (pending_minor >= 0),
        constraint ledger_wallet_available_check check (available_minor >= 0),
        constraint ledger_wallet_reserved_check check (reserved_minor >= 0),
        constraint ledger_wallet_receivable_check check (receivable_minor >= 0),
        constraint ledger_wallet_paid_out_check check (paid_out_minor >= 0),
        constraint ledger_wallet_debt_check check (available_minor = 0 or receivable_minor = 0)
      ) with (fillfactor = 50)`)
    // What is left of each sale: how much is still pending, how much was given back or is disputed.
    this.addSql(`
      create table ledger_sale (
        line_id text not null,
        journal_id text not null,
        earner_id text not null,
        currency_code text not null,
        net_minor bigint not null,
        fee_minor bigint not null,
        tax_minor bigint not null,
        pending_minor bigint not null,
        releases_at timestamptz not null,
        released_at timestamptz,
        refunded_net_minor bigint not null default 0,
        refunded_fee_minor bigint not null default 0,
        refunded_tax_minor bigint not null default 0,
        disputed_net_minor bigint not null default 0,
        disputed_fee_minor bigint not null default 0,
        disputed_tax_minor bigint not null default 0,
        constraint ledger_sale_pkey primary key (line_id),
        constraint ledger_sale_journal_key unique (journal_id),
        constraint ledger_sale_parts_check check
          (net_minor >= 0 and fee_minor >= 0 and tax_minor >= 0),
        constraint ledger_sale_pending_check check (pending_minor between 0 and net_minor),
        constraint ledger_sale_refunded_check check
          (refunded_net_minor >= 0 and refunded_fee_minor >= 0 and refunded_tax_minor >= 0),
        constraint ledger_sale_disputed_check check
          (disputed_net_minor >= 0 and disputed_fee_minor >= 0 and disputed_tax_minor >= 0),
        constraint ledger_sale_net_check check (refunded_net_minor + disputed_net_minor <= net_minor),
        constraint ledger_sale_fee_check check (refunded_fee_minor + disputed_fee_minor <= fee_minor),
        constraint ledger_sale_tax_check check (refunded_tax_minor + disputed_tax_minor <= tax_minor)
      ) with (fillfactor = 80)`)
    this.addSql(`create index ledger_sale_due_idx on ledger_sale (releases_at)
      where pending_minor > 0`)
    this.addSql(`create index ledger_sale_pending_idx on ledger_sale (earner_id, releases_at)
      where pending_minor > 0`)
    // What an open dispute set aside, and where it came from. A dispute may set nothing aside and still be lost.
    this.addSql(`
      create table ledger_dispute (
        line_id text not null,
        dispute_id text not null,
        phase text not null default 'opened',
        net_minor bigint not null,
        fee_minor bigint not null,
        tax_minor bigint not null,
        held_minor bigint not null,
        constraint ledger_dispute_pkey primary key (line_id, dispute_id),
        constraint ledger_dispute_phase_check check (phase in ('opened', 'won', 'lost')),
        constraint ledger_dispute_parts_check check
          (net_minor >= 0 and fee_minor >= 0 and tax_minor >= 0 and held_minor between 0 and net_minor)
      )`)
    this.addSql(`
      create table ledger_snapshot (
        account_id bigint not null,
        entry_id bigint not null,
        balance_minor bigint not null,
        constraint ledger_snapshot_pkey primary key (account_id)
      )`)
    this.addSql(`
      create table ledger_fold (
        id int not null default 1,
        entry_id bigint not null default 0,
        xact_id xid8 not null default '0',
        constraint ledger_fold_pkey primary key (id),
        constraint ledger_fold_single_check check (id = 1)
      )`)
    this.addSql("insert into ledger_fold default values")
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists ledger_fold, ledger_snapshot, ledger_dispute, ledger_sale, ledger_wallet,
      ledger_earner, ledger_entry, ledger_journal, ledger_account`)
  }
}
