import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The one way into the ledger: `select * from tessera_post($1::jsonb)`, an array of events, all or none.
 * Locks are taken in one order: the earners' rows by id, which serialises all that happens to one wallet and nothing
 * else. An event whose source was posted before is answered with that journal.
 */
export class Migration20261101000400 extends Migration {
  override async up(): Promise<void> {
    // Every field that means something, in one unambiguous text, after the hash of the earner's journal before it.
    this.addSql(`
      create or replace function tessera_journal_hash(j ledger_journal, entries text) returns bytea
      language sql immutable as $fn$
        select sha256(j.prev_hash || convert_to(jsonb_build_array(j.id, j.kind, j.source_type, j.source_id,
          j.earner_id, j.earner_seq, j.currency_code, (extract(epoch from j.effective_at) * 1000000)::bigint,
          (extract(epoch from j.recorded_at) * 1000000)::bigint, j.net_minor, j.balance_minor, j.gross_minor,
          j.fee_minor, j.tax_minor, j.details, entries)::text, 'UTF8'))
      $fn$`)

    // Medusa's ids sort by time; so do these: 12 hex digits of milliseconds, then 64 random bits.
    this.addSql(`
      create or replace function tessera_journal_id() returns text language sql volatile as $fn$
        select 'ljrn_' || lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
          || substr(md5(gen_random_uuid()::text), 1, 16)
      $fn$`)

    this.addSql(`
      create or replace function tessera_open_wallet(earner text, currency text) returns ledger_wallet
      language plpgsql as $fn$
      declare
        kinds text[] := array['clearing', 'revenue', 'tax', 'bank', 'pending', 'available', 'reserved', 'receivable'];
        opened ledger_wallet;
      begin
        insert into ledger_account (owner_id, kind, currency_code)
          select case when place <= 4 then 'platform' else earner end, kind, currency
            from unnest(kinds) with ordinality as k(kind, place) order by place
          on conflict do nothing;
        insert into ledger_wallet (earner_id, currency_code, account_ids)
          select earner, currency, array_agg(a.id order by array_position(kinds, a.kind))
            from ledger_account a
           where a.currency_code = currency and a.owner_id in ('platform', earner)
          on conflict do nothing;
        select * into strict opened from ledger_wallet where earner_id = earner and currency_code = currency;
        return opened;
      end $fn$`)

    // A refund or a dispute knows its sale, a later payout phase its reserve: they find out whose wallet it is.
    this.addSql(`
      create or replace function tessera_complete_event(event jsonb) returns jsonb language plpgsql stable as $fn$
      declare
        kind text := event ->> 'type';
        whose jsonb;
      begin
        if kind in ('sale', 'payout_reserved', 'adjustment') then
          return event;
        elsif kind in ('payout_paid', 'payout_returned') then
          select jsonb_build_object('earner_id', earner_id, 'currency_code', currency_code) into whose
            from ledger_journal where source_type = 'payout' and source_id = (event ->> 'payout_id') || '/reserve';
        elsif kind in ('release', 'refund', 'dispute_opened', 'dispute_won', 'dispute_lost') then
          select jsonb_build_object('earner_id', s.earner_id, 'currency_code', s.currency_code,
              'details', j.details || coalesce(event -> 'details', '{}') || jsonb_build_object('sale_journal_id', j.id))
            into whose
            from ledger_sale s join ledger_journal j on j.id = s.journal_id
           where s.line_id = event ->> 'line_id';
        else
          raise exception 'the ledger knows no event of type %', kind using errcode = 'LG005';
        end if;
        if whose is null then
          raise exception 'what % refers to was never posted; post that first', event ->> 'source_id'
            using errcode = 'LG004';
        end if;
        return event || whose;
      end $fn$`)

    this.addSql(`
      create or replace function tessera_post_one(
        event jsonb, out source_type text, out source_id text, out journal_id text, out posted boolean
      ) language plpgsql as $fn$
      declare
        event_type text := event ->> 'type';
        j ledger_journal;
        w ledger_wallet;
        e ledger_earner;
        legs bigint[];
        extra jsonb;
      begin
        source_type := event ->> 'source_type';
        source_id := event ->> 'source_id';
        posted := false;
        select old.id into journal_id from ledger_journal old
         where old.source_type = event ->> 'source_type' and old.source_id = event ->> 'source_id';
        if found then
          return;
        end if;
        select * into strict e from ledger_earner r where r.earner_id = event ->> 'earner_id';
        select * into strict w from ledger_wallet r
         where r.earner_id = e.earner_id and r.currency_code = event ->> 'currency_code';

        j.id := tessera_journal_id();
        j.effective_at := coalesce((event ->> 'effective_at')::timestamptz, now());
        case event_type
          when 'sale' then select p.legs, p.extra into legs, extra from tessera_plan_sale(event, w, j.id, j.effective_at) p;
          when 'release' then select p.legs, p.extra into legs, extra from tessera_plan_release(event, w, j.effective_at) p;
          when 'refund', 'dispute_opened' then select p.legs, p.extra into legs, extra from tessera_plan_refund(event, w) p;
          when 'dispute_won', 'dispute_lost' then select p.legs, p.extra into legs, extra from tessera_plan_dispute_end(event, w) p;
          when 'payout_reserved', 'payout_paid', 'payout_returned' then select p.legs, p.extra into legs, extra from tessera_plan_payout(event, w) p;
          when 'adjustment' then select p.legs, p.extra into legs, extra from tessera_plan_adjustment(event, w) p;
        end case;
        if legs = array[0, 0, 0, 0, 0, 0, 0, 0]::bigint[] then
          return;
        end if;

        j.kind := case when event_type = 'payout_reserved' then 'payout' else split_part(event_type, '_', 1) end;
        j.source_type := source_type;
        j.source_id := source_id;
        j.earner_id := e.earner_id;
        j.earner_seq := e.seq + 1;
        j.currency_code := w.currency_code;
        j.recorded_at := clock_timestamp();
        j.net_minor := legs[5] + legs[6] + legs[7] + legs[8];
        j.balance_minor := w.pending_minor + w.available_minor + w.reserved_minor - w.receivable_minor + j.net_minor;
        if legs[1] <> 0 then
          j.gross_minor := -legs[1];
          j.fee_minor := legs[2];
          j.tax_minor := legs[3];
        end if;
        j.details := coalesce(event -> 'details', '{}') || coalesce(extra, '{}');
        j.prev_hash := e.head_hash;
        j.xact_id := pg_current_xact_id();
        j.hash := tessera_journal_hash(j, array_to_string(legs, ','));
        insert into ledger_journal values (j.*);
        insert into ledger_entry (journal_id, account_id, currency_code, amount_minor)
          select j.id, account_id, j.currency_code, amount
            from unnest(w.account_ids, legs) as l(account_id, amount) where amount <> 0;
        update ledger_earner set seq = j.earner_seq, head_hash = j.hash where earner_id = j.earner_id;
        update ledger_wallet r set
          pending_minor = r.pending_minor + legs[5],
          available_minor = r.available_minor + legs[6],
          reserved_minor = r.reserved_minor + legs[7],
          receivable_minor = r.receivable_minor - legs[8],
          paid_out_minor = r.paid_out_minor + legs[4],
          sale_count = r.sale_count + (j.kind = 'sale')::int,
          earned_minor = case when j.kind <> 'sale' or (j.effective_at at time zone 'UTC')::date < r.earned_on then r.earned_minor
            when (j.effective_at at time zone 'UTC')::date = r.earned_on then r.earned_minor + j.net_minor else j.net_minor end,
          earned_on = case when j.kind = 'sale' then greatest(r.earned_on, (j.effective_at at time zone 'UTC')::date) else r.earned_on end
          where r.earner_id = j.earner_id and r.currency_code = j.currency_code;
        journal_id := j.id;
        posted := true;
      end $fn$`)

    // Planning the dozen statements of a posting anew each time took a quarter of it, and their right plans never
    // differ: an index each, also when they are planned while the tables are still empty.
    this.addSql(`
      create or replace function tessera_post(events jsonb)
      returns table (source_type text, source_id text, journal_id text, posted boolean)
      language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off
      set lock_timeout = '10s' as $fn$
      declare
        event jsonb;
        completed jsonb[];
        earners text[];
      begin
        select array_agg(tessera_complete_event(value) order by place) into completed
          from jsonb_array_elements(events) with ordinality as u(value, place);
        select array_agg(distinct value ->> 'earner_id') into earners from unnest(completed) value;
        -- New earners first and nothing locked yet; then the locks; then new wallets by currency: always one order.
        insert into ledger_earner (earner_id)
          select id from unnest(earners) id
           where not exists (select from ledger_earner r where r.earner_id = id) order by id
          on conflict do nothing;
        perform 1 from ledger_earner r where r.earner_id = any (earners) order by r.earner_id for update;
        perform tessera_open_wallet(earner, currency) from (
          select distinct value ->> 'earner_id' as earner, value ->> 'currency_code' as currency
            from unnest(completed) value
        ) wanted
         where not exists (select from ledger_wallet w where w.earner_id = earner and w.currency_code = currency)
         order by currency, earner;
        foreach event in array coalesce(completed, '{}') loop
          return query select * from tessera_post_one(event);
        end loop;
      end $fn$`)

    this.addSql(`
      create or replace function tessera_release_due(due_at timestamptz, batch int)
      returns table (source_type text, source_id text, journal_id text, posted boolean)
      language sql as $fn$
        select * from tessera_post((
          select coalesce(jsonb_agg(jsonb_build_object('type', 'release', 'source_type', 'release',
              'source_id', d.journal_id, 'line_id', d.line_id, 'effective_at', due_at)), '[]')
            from (select s.journal_id, s.line_id from ledger_sale s
                   where s.pending_minor > 0 and s.releases_at <= due_at
                   order by s.releases_at limit batch) d
        ))
      $fn$`)
  }

  override async down(): Promise<void> {
    const names = ["release_due", "post", "post_one", "complete_event", "open_wallet", "journal_id"]
    for (const name of [...names, "journal_hash"]) {
      this.addSql(`drop function if exists tessera_${name}`)
    }
  }
}
