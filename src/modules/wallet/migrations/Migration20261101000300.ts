import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * How each kind of event moves money. A plan answers with the signed legs of its journal, credits positive, in the
 * order clearing, revenue, tax, bank (the platform's) and pending, available, reserved, receivable (the earner's),
 * and with what the journal's details should add. A plan runs while the earner's row is locked, so what it reads of
 * the wallet and the sale is what its posting changes. All zero legs mean that there is nothing to post.
 */
export class Migration20261101000300 extends Migration {
  override async up(): Promise<void> {
    // Largest remainder, as in lib/money/split-amount: equal remainders go to the earlier part.
    this.addSql(`
      create or replace function tessera_split_minor(total bigint, weights bigint[]) returns bigint[]
      language sql immutable as $fn$
        with whole as (select sum(w)::numeric as weight from unnest(weights) w),
        shares as (
          select i, case when weight = 0 then 0 else div(total::numeric * w, weight) end as floor,
                 case when weight = 0 then 0 else mod(total::numeric * w, weight) end as remainder
            from unnest(weights) with ordinality as u(w, i), whole
        ),
        ranked as (
          select i, floor, row_number() over (order by remainder desc, i) as place,
                 total - sum(floor) over () as units
            from shares
        )
        select array_agg((floor + case when place <= units then 1 else 0 end)::bigint order by i) from ranked
      $fn$`)

    this.addSql(`
      create or replace function tessera_plan_sale(
        event jsonb, w ledger_wallet, journal text, moment timestamptz, out legs bigint[], out extra jsonb
      ) language plpgsql as $fn$
      declare
        gross bigint := (event ->> 'gross_minor')::bigint;
        fee bigint := (event ->> 'fee_minor')::bigint;
        tax bigint := (event ->> 'tax_minor')::bigint;
        net bigint := gross - fee - tax;
        due timestamptz := (event ->> 'releases_at')::timestamptz;
        repaid bigint := least(net, w.receivable_minor);
        held bigint := case when due > moment then net - repaid else 0 end;
      begin
        if gross is null or fee is null or tax is null or due is null or net < 0 then
          raise exception 'sale % is refused: its parts do not sum to a price', event ->> 'source_id'
            using errcode = 'LG005';
        end if;
        legs := array[-gross, fee, tax, 0, held, net - repaid - held, 0, repaid];
        if gross = 0 then
          return;
        end if;
        insert into ledger_sale (line_id, journal_id, earner_id, currency_code, net_minor, fee_minor,
            tax_minor, pending_minor, releases_at, released_at)
          values (event ->> 'source_id', journal, w.earner_id, w.currency_code, net, fee,
            tax, held, due, case when due > moment then null else moment end);
      end $fn$`)

    this.addSql(`
      create or replace function tessera_plan_release(
        event jsonb, w ledger_wallet, moment timestamptz, out legs bigint[], out extra jsonb
      ) language plpgsql as $fn$
      declare
        s ledger_sale;
        repaid bigint;
      begin
        select * into strict s from ledger_sale where line_id = event ->> 'line_id';
        if s.releases_at > moment then
          raise exception 'the hold of sale % lasts until %; it cannot be released at %', s.line_id, s.releases_at, moment
            using errcode = 'LG003';
        end if;
        repaid := least(s.pending_minor, w.receivable_minor);
        legs := array[0, 0, 0, 0, -s.pending_minor, s.pending_minor - repaid, 0, repaid];
        update ledger_sale set pending_minor = 0, released_at = moment where line_id = s.line_id;
      end $fn$`)

    // The earner's share comes from this sale's own pending part, then from available, then it is owed.
    this.addSql(`
      create or replace function tessera_plan_refund(
        event jsonb, w ledger_wallet, out legs bigint[], out extra jsonb
      ) language plpgsql as $fn$
      declare
        s ledger_sale;
        rest bigint[];
        amount bigint;
        part bigint[];
        held bigint;
        free bigint;
        disputing boolean := event ->> 'type' = 'dispute_opened';
      begin
        if disputing and exists (select from ledger_dispute d
            where d.line_id = event ->> 'line_id' and d.dispute_id = event ->> 'dispute_id') then
          legs := array[0, 0, 0, 0, 0, 0, 0, 0];
          return;
        end if;
        select * into strict s from ledger_sale where line_id = event ->> 'line_id';
        rest := array[s.net_minor - s.refunded_net_minor - s.disputed_net_minor,
          s.fee_minor - s.refunded_fee_minor - s.disputed_fee_minor,
          s.tax_minor - s.refunded_tax_minor - s.disputed_tax_minor];
        amount := coalesce((event ->> 'amount_minor')::bigint, rest[1] + rest[2] + rest[3]);
        if amount < 0 or (amount > rest[1] + rest[2] + rest[3] and not disputing) then
          raise exception 'a refund of % was asked for line %; % of it is left to refund',
            amount, s.line_id, rest[1] + rest[2] + rest[3] using errcode = 'LG002';
        end if;
        amount := least(amount, rest[1] + rest[2] + rest[3]);
        part := tessera_split_minor(amount, rest);
        held := least(part[1], s.pending_minor);
        free := least(part[1] - held, w.available_minor);
        if disputing then
          legs := array[0, 0, 0, 0, -held, -free, part[1], held + free - part[1]];
          extra := jsonb_build_object('amount_minor', amount);
          insert into ledger_dispute (line_id, dispute_id, net_minor, fee_minor, tax_minor, held_minor)
            values (s.line_id, event ->> 'dispute_id', part[1], part[2], part[3], held);
          update ledger_sale set pending_minor = pending_minor - held,
            disputed_net_minor = disputed_net_minor + part[1],
            disputed_fee_minor = disputed_fee_minor + part[2],
            disputed_tax_minor = disputed_tax_minor + part[3] where line_id = s.line_id;
        else
          legs := array[amount, -part[2], -part[3], 0, -held, -free, 0, held + free - part[1]];
          update ledger_sale set pending_minor = pending_minor - held,
            refunded_net_minor = refunded_net_minor + part[1],
            refunded_fee_minor = refunded_fee_minor + part[2],
            refunded_tax_minor = refunded_tax_minor + part[3] where line_id = s.line_id;
        end if;
      end $fn$`)

    this.addSql(`
      create or replace function tessera_plan_dispute_end(
        event jsonb, w ledger_wallet, out legs bigint[], out extra jsonb
      ) language plpgsql as $fn$
      declare
        outcome text := split_part(event ->> 'type', '_', 2);
        d ledger_dispute;
        s ledger_sale;
        held bigint;
        repaid bigint;
      begin
        select * into d from ledger_dispute r
         where r.line_id = event ->> 'line_id' and r.dispute_id = event ->> 'dispute_id';
        if not found then
          raise exception 'dispute % of line % was never opened; post its opening first',
            event ->> 'dispute_id', event ->> 'line_id' using errcode = 'LG004';
        end if;
        if d.phase not in ('opened', outcome) then
          raise exception 'dispute % of line % was % already', d.dispute_id, d.line_id, d.phase using errcode = 'LG003';
        end if;
        legs := array[0, 0, 0, 0, 0, 0, 0, 0];
        if d.phase = outcome then
          return;
        end if;
        select * into strict s from ledger_sale where line_id = d.line_id;
        if outcome = 'won' then
          held := case when s.released_at is null then d.held_minor else 0 end;
          repaid := least(d.net_minor - held, w.receivable_minor);
          legs := array[0, 0, 0, 0, held, d.net_minor - held - repaid, -d.net_minor, repaid];
        else
          held := 0;
          legs := array[d.net_minor + d.fee_minor + d.tax_minor, -d.fee_minor, -d.tax_minor, 0, 0, 0, -d.net_minor, 0];
        end if;
        update ledger_dispute set phase = outcome where line_id = d.line_id and dispute_id = d.dispute_id;
        update ledger_sale set
          pending_minor = pending_minor + held,
          disputed_net_minor = disputed_net_minor - d.net_minor,
          disputed_fee_minor = disputed_fee_minor - d.fee_minor,
          disputed_tax_minor = disputed_tax_minor - d.tax_minor,
          refunded_net_minor = refunded_net_minor + case outcome when 'lost' then d.net_minor else 0 end,
          refunded_fee_minor = refunded_fee_minor - legs[2],
          refunded_tax_minor = refunded_tax_minor - legs[3]
          where line_id = d.line_id;
      end $fn$`)

    // Whether the money is there is decided by the wallet's CHECK, when the reserve is applied.
    this.addSql(`
      create or replace function tessera_plan_payout(
        event jsonb, w ledger_wallet, out legs bigint[], out extra jsonb
      ) language plpgsql as $fn$
      declare
        payout text := event ->> 'payout_id';
        amount bigint;
        paid boolean;
        repaid bigint;
      begin
        if event ->> 'type' = 'payout_reserved' then
          amount := (event ->> 'amount_minor')::bigint;
          if amount is null or amount <= 0 then
            raise exception 'payout % of % is refused; an amount above zero is needed', payout, amount
              using errcode = 'LG005';
          end if;
          legs := array[0, 0, 0, 0, 0, -amount, amount, 0];
          extra := jsonb_build_object('amount_minor', amount);
          return;
        end if;
        select (details ->> 'amount_minor')::bigint into amount from ledger_journal
         where source_type = 'payout' and source_id = payout || '/reserve'
           and earner_id = w.earner_id and currency_code = w.currency_code;
        if not found then
          raise exception 'payout % has reserved nothing; reserve it first', payout using errcode = 'LG004';
        end if;
        paid := exists (select from ledger_journal where source_type = 'payout' and source_id = payout || '/paid');
        if event ->> 'type' = 'payout_paid' then
          if exists (select from ledger_journal where source_type = 'payout' and source_id = payout || '/return') then
            raise exception 'payout % was returned to the wallet; it cannot be paid', payout using errcode = 'LG003';
          end if;
          legs := array[0, 0, 0, amount, 0, 0, -amount, 0];
        else
          repaid := least(amount, w.receivable_minor);
          legs := array[0, 0, 0, case when paid then -amount else 0 end, 0, amount - repaid,
            case when paid then 0 else -amount end, repaid];
        end if;
      end $fn$`)

    this.addSql(`
      create or replace function tessera_plan_adjustment(
        event jsonb, w ledger_wallet, out legs bigint[], out extra jsonb
      ) language plpgsql as $fn$
      declare
        amount bigint := (event ->> 'amount_minor')::bigint;
        part bigint;
      begin
        if amount is null or amount = 0 or coalesce(event #>> '{details,reason}', '') = '' then
          raise exception 'adjustment % is refused: it needs an amount and a reason', event ->> 'source_id'
            using errcode = 'LG005';
        end if;
        if amount > 0 then
          part := least(amount, w.receivable_minor);
          legs := array[0, -amount, 0, 0, 0, amount - part, 0, part];
        else
          part := least(-amount, w.available_minor);
          legs := array[0, -amount, 0, 0, 0, -part, 0, amount + part];
        end if;
      end $fn$`)
  }

  override async down(): Promise<void> {
    for (const name of ["adjustment", "payout", "dispute_end", "refund", "release", "sale"]) {
      this.addSql(`drop function if exists tessera_plan_${name}`)
    }
    this.addSql("drop function if exists tessera_split_minor")
  }
}
