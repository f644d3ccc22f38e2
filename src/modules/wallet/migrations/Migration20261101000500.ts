import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The platform's balances and the proof. A platform account has no balance row, which every sale would lock: its
 * balance is a snapshot plus the entries after it (ADR 0002). `tessera_verify_ledger()` recomputes everything from
 * the entries and names what does not agree; it is plain SQL, so that any client can ask.
 */
export class Migration20261101000500 extends Migration {
  override async up(): Promise<void> {
    // Ids are taken before they are committed, so an id below the newest may still be invisible. A fold therefore
    // goes up to the newest id of an earlier run, once every transaction that ran then has ended.
    this.addSql(`
      create or replace function tessera_fold_platform() returns bigint language plpgsql as $fn$
      declare
        f ledger_fold;
        newest bigint;
        running xid8;
      begin
        select * into f from ledger_fold where id = 1 for update skip locked;
        if not found then
          return null;
        end if;
        if pg_snapshot_xmin(pg_current_snapshot()) >= f.xact_id then
          insert into ledger_snapshot as s (account_id, entry_id, balance_minor)
            select a.id, f.entry_id, coalesce(old.balance_minor, 0) + coalesce((
                select sum(e.amount_minor) from ledger_entry e
                 where e.account_id = a.id and e.id > coalesce(old.entry_id, 0) and e.id <= f.entry_id), 0)
              from ledger_account a left join ledger_snapshot old on old.account_id = a.id
             where a.owner_id = 'platform' and f.entry_id > coalesce(old.entry_id, 0)
            on conflict (account_id) do update
              set entry_id = excluded.entry_id, balance_minor = excluded.balance_minor;
        elsif f.xact_id <= pg_snapshot_xmax(pg_current_snapshot()) then
          return null;
        end if;
        -- Two statements: the second's snapshot must be younger than the id the first reads.
        select coalesce(pg_sequence_last_value(pg_get_serial_sequence('ledger_entry', 'id')::regclass), 0) into newest;
        select pg_snapshot_xmax(pg_current_snapshot()) into running;
        update ledger_fold set entry_id = newest, xact_id = running where id = 1;
        return f.entry_id;
      end $fn$`)

    this.addSql(`
      create or replace function tessera_platform_balances()
      returns table (kind text, currency_code text, balance_minor bigint) language sql stable as $fn$
        select a.kind, a.currency_code, (coalesce(s.balance_minor, 0) + coalesce((
            select sum(e.amount_minor) from ledger_entry e
             where e.account_id = a.id and e.id > coalesce(s.entry_id, 0)), 0))::bigint
          from ledger_account a left join ledger_snapshot s on s.account_id = a.id
         where a.owner_id = 'platform' order by a.currency_code, a.id
      $fn$`)

    this.addSql(`
      create or replace function tessera_verify_chains()
      returns table (rule text, subject text, detail text) language sql stable as $fn$
        with legs as (
          select e.journal_id, concat_ws(',',
                   coalesce(sum(e.amount_minor) filter (where a.kind = 'clearing'), 0),
                   coalesce(sum(e.amount_minor) filter (where a.kind = 'revenue'), 0),
                   coalesce(sum(e.amount_minor) filter (where a.kind = 'tax'), 0),
                   coalesce(sum(e.amount_minor) filter (where a.kind = 'bank'), 0),
                   coalesce(sum(e.amount_minor) filter (where a.kind = 'pending'), 0),
                   coalesce(sum(e.amount_minor) filter (where a.kind = 'available'), 0),
                   coalesce(sum(e.amount_minor) filter (where a.kind = 'reserved'), 0),
                   coalesce(sum(e.amount_minor) filter (where a.kind = 'receivable'), 0)) as legs
            from ledger_entry e join ledger_account a on a.id = e.account_id
            join ledger_journal j on j.id = e.journal_id and a.owner_id in ('platform', j.earner_id)
           group by e.journal_id
        ), links as (
          select j.id, j.earner_id, j.earner_seq, j.recorded_at,
                 case
                   when j.hash <> tessera_journal_hash(j, coalesce(l.legs, ''))
                     then 'was altered: its fields or entries no longer give its hash'
                   when j.earner_seq <> coalesce(lag(j.earner_seq) over chain, 0) + 1
                     then 'follows a gap: the journal before it is missing'
                   when j.prev_hash <> coalesce(lag(j.hash) over chain, '')
                     then 'does not continue the journal before it: one of the two was altered'
                   when j.balance_minor <> sum(j.net_minor) over (chain_currency)
                     then 'has a running balance that is not the sum of the lines before it'
                 end as problem
            from ledger_journal j left join legs l on l.journal_id = j.id
          window chain as (partition by j.earner_id order by j.earner_seq),
                 chain_currency as (partition by j.earner_id, j.currency_code order by j.earner_seq)
        ), firsts as (
          select distinct on (earner_id) * from links where problem is not null order by earner_id, earner_seq
        )
        (select 'chain', id, format('journal %s (number %s of %s) %s', id, earner_seq, earner_id, problem)
           from firsts order by recorded_at limit 20)
        union all
        (select 'chain', r.earner_id, format('the chain of %s should end with journal number %s; that journal is missing or altered', r.earner_id, r.seq)
           from ledger_earner r
          where r.seq <> coalesce((select max(j.earner_seq) from ledger_journal j where j.earner_id = r.earner_id), 0)
             or r.head_hash <> coalesce((select j.hash from ledger_journal j
                  where j.earner_id = r.earner_id and j.earner_seq = r.seq), '')
          limit 20)
        union all
        (select 'chain', j.earner_id, format('journal %s belongs to %s, who is unknown', j.id, j.earner_id)
           from ledger_journal j where not exists (select from ledger_earner r where r.earner_id = j.earner_id) limit 20)
      $fn$`)

    this.addSql(`
      create or replace function tessera_verify_balances()
      returns table (rule text, subject text, detail text) language sql stable as $fn$
        with sums as (
          select a.owner_id as earner_id, a.currency_code,
                 coalesce(sum(e.amount_minor) filter (where a.kind = 'pending'), 0) as pending,
                 coalesce(sum(e.amount_minor) filter (where a.kind = 'available'), 0) as available,
                 coalesce(sum(e.amount_minor) filter (where a.kind = 'reserved'), 0) as reserved,
                 -coalesce(sum(e.amount_minor) filter (where a.kind = 'receivable'), 0) as receivable
            from ledger_account a left join ledger_entry e on e.account_id = a.id
           where a.owner_id <> 'platform' group by 1, 2
        ), lines as (
          select earner_id, currency_code, sum(net_minor) as owned, count(*) filter (where kind = 'sale') as sales
            from ledger_journal group by 1, 2
        ), paid as (
          select j.earner_id, j.currency_code, sum(e.amount_minor) as out
            from ledger_entry e join ledger_account a on a.id = e.account_id and a.kind = 'bank'
            join ledger_journal j on j.id = e.journal_id group by 1, 2
        ), held as (
          select earner_id, currency_code, sum(pending_minor) as pending, sum(disputed_net_minor) as disputed
            from ledger_sale group by 1, 2
        ), payouts as (
          select j.earner_id, j.currency_code, sum((j.details ->> 'amount_minor')::bigint) as open
            from ledger_journal j
           where j.source_type = 'payout' and j.source_id like '%/reserve' and not exists (
             select from ledger_journal k where k.source_type = 'payout' and k.source_id in
               (left(j.source_id, -8) || '/paid', left(j.source_id, -8) || '/return'))
           group by 1, 2
        )
        (select 'wallet', earner_id || '/' || currency_code, format('the wallet of %s in %s does not equal its entries, sales, payouts and lines: %s', earner_id, currency_code, to_jsonb(all_of))
          from (
            select w.*, s.pending, s.available, s.reserved, s.receivable, l.owned, l.sales, p.out as paid,
                   h.pending as held, h.disputed, o.open as payouts_open
              from ledger_wallet w
              full join sums s using (earner_id, currency_code)
              full join lines l using (earner_id, currency_code)
              full join paid p using (earner_id, currency_code)
              full join held h using (earner_id, currency_code)
              full join payouts o using (earner_id, currency_code)
          ) all_of
         where (pending_minor, available_minor, reserved_minor, receivable_minor)
               is distinct from (coalesce(pending, 0), coalesce(available, 0), coalesce(reserved, 0), coalesce(receivable, 0))
            or pending_minor + available_minor + reserved_minor - receivable_minor <> coalesce(owned, 0)
            or sale_count <> coalesce(sales, 0)
            or paid_out_minor <> coalesce(paid, 0)
            or pending_minor <> coalesce(held, 0)
            or reserved_minor <> coalesce(disputed, 0) + coalesce(payouts_open, 0)
         limit 20)
        union all
        (select 'snapshot', s.account_id::text, format('the snapshot of platform account %s does not equal its entries', s.account_id)
           from ledger_snapshot s
          where s.balance_minor <> coalesce((select sum(e.amount_minor) from ledger_entry e
                  where e.account_id = s.account_id and e.id <= s.entry_id), 0) limit 20)
      $fn$`)

    this.addSql(`
      create or replace function tessera_verify_ledger()
      returns table (rule text, subject text, detail text) language sql stable as $fn$
        (select 'balance', j.id, format('journal %s has %s entries that sum to %s', j.id, count(e.id), coalesce(sum(e.amount_minor), 0))
           from ledger_journal j left join ledger_entry e on e.journal_id = j.id
          group by j.id having count(e.id) < 2 or sum(e.amount_minor) <> 0 limit 20)
        union all
        (select 'place', e.id::text, format('entry %s lies in an account or journal of another currency or owner, or in none', e.id)
           from ledger_entry e
           left join ledger_account a on a.id = e.account_id and a.currency_code = e.currency_code
           left join ledger_journal j on j.id = e.journal_id and j.currency_code = e.currency_code
             and a.owner_id in ('platform', j.earner_id)
          where a.id is null or j.id is null limit 20)
        union all select * from tessera_verify_chains()
        union all select * from tessera_verify_balances()
        union all
        (select 'sale', s.line_id, format('sale %s does not equal its journals', s.line_id)
           from ledger_sale s
           left join ledger_journal j on j.id = s.journal_id and j.source_type = 'sale' and j.source_id = s.line_id
           left join (
             select details ->> 'sale_journal_id' as id, -sum(net_minor) as net, -sum(fee_minor) as fee, -sum(tax_minor) as tax
               from ledger_journal where kind = 'refund' or (kind = 'dispute' and source_id like '%/lost') group by 1
           ) back on back.id = s.journal_id
           left join (
             select line_id, sum(net_minor) as net, sum(fee_minor) as fee, sum(tax_minor) as tax
               from ledger_dispute where phase = 'opened' group by 1
           ) d on d.line_id = s.line_id
          where j.id is null
             or (s.disputed_net_minor, s.disputed_fee_minor, s.disputed_tax_minor)
                is distinct from (coalesce(d.net, 0), coalesce(d.fee, 0), coalesce(d.tax, 0))
             or (s.net_minor, s.fee_minor, s.tax_minor) is distinct from (j.net_minor, j.fee_minor, j.tax_minor)
             or (s.refunded_net_minor, s.refunded_fee_minor, s.refunded_tax_minor)
                is distinct from (coalesce(back.net, 0), coalesce(back.fee, 0), coalesce(back.tax, 0))
          limit 20)
        union all
        (select 'sale', j.id, format('sale journal %s has no row in ledger_sale', j.id)
           from ledger_journal j where j.kind = 'sale'
            and not exists (select from ledger_sale s where s.journal_id = j.id) limit 20)
      $fn$`)
  }

  override async down(): Promise<void> {
    const names = ["verify_ledger", "verify_balances", "verify_chains"]
    for (const name of [...names, "platform_balances", "fold_platform"]) {
      this.addSql(`drop function if exists tessera_${name}`)
    }
  }
}
