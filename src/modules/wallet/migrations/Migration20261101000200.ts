import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What the database refuses, whoever asks: to change or remove a journal, an entry or an account; entries that do not
 * balance; an entry in another currency than its account's, in another's journal, or added to a journal later.
 * The checks are triggers and not foreign keys, because a key to the platform's accounts would lock their rows in
 * every sale. TRUNCATE is left to the grants of the application's role, so that test runners can reset a database.
 */
export class Migration20261101000200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function tessera_refuse_change() returns trigger language plpgsql as $fn$
      begin
        raise exception '% of % is refused: the ledger is append-only; post a correcting journal',
          tg_op, tg_table_name using errcode = 'LG006';
      end $fn$`)
    for (const table of ["ledger_account", "ledger_journal", "ledger_entry"]) {
      this.addSql(`create trigger ${table}_refuse_change before update or delete on ${table}
        for each statement execute function tessera_refuse_change()`)
    }

    this.addSql(`
      create or replace function tessera_check_entry_places() returns trigger language plpgsql as $fn$
      declare
        wrong record;
      begin
        select n.id, n.journal_id into wrong
          from new_entries n
          left join ledger_account a on a.id = n.account_id and a.currency_code = n.currency_code
          left join ledger_journal j on j.id = n.journal_id and j.currency_code = n.currency_code
            and j.xact_id = pg_current_xact_id() and a.owner_id in ('platform', j.earner_id)
         where a.id is null or j.id is null
         limit 1;
        if found then
          raise exception 'entry % of journal % is refused: its account and its journal must exist, share its currency and owner, and the journal must be new',
            wrong.id, wrong.journal_id using errcode = 'LG006';
        end if;
        return null;
      end $fn$`)
    this.addSql(`create trigger ledger_entry_check_places after insert on ledger_entry
      referencing new table as new_entries
      for each statement execute function tessera_check_entry_places()`)

    this.addSql(`
      create or replace function tessera_assert_balanced(checked text) returns void
      language plpgsql set enable_seqscan = off as $fn$
      declare
        entries bigint;
        total numeric;
      begin
        select count(*), coalesce(sum(amount_minor), 0) into entries, total
          from ledger_entry where journal_id = checked;
        if entries < 2 or total <> 0 then
          raise exception 'journal % is refused: it has % entries that sum to %; it needs at least two that sum to zero',
            checked, entries, total using errcode = 'LG006';
        end if;
      end $fn$`)
    this.addSql(`
      create or replace function tessera_check_journal() returns trigger language plpgsql as $fn$
      begin
        perform tessera_assert_balanced(new.id);
        return null;
      end $fn$`)
    this.addSql(`
      create or replace function tessera_check_entry() returns trigger language plpgsql as $fn$
      begin
        perform tessera_assert_balanced(new.journal_id);
        return null;
      end $fn$`)
    this.addSql(`create constraint trigger ledger_journal_check_balance after insert on ledger_journal
      deferrable initially deferred for each row execute function tessera_check_journal()`)
    this.addSql(`create constraint trigger ledger_entry_check_balance after insert on ledger_entry
      deferrable initially deferred for each row execute function tessera_check_entry()`)
  }

  override async down(): Promise<void> {
    this.addSql("drop function if exists tessera_check_entry cascade")
    this.addSql("drop function if exists tessera_check_journal cascade")
    this.addSql("drop function if exists tessera_assert_balanced cascade")
    this.addSql("drop function if exists tessera_check_entry_places cascade")
    this.addSql("drop function if exists tessera_refuse_change cascade")
  }
}
