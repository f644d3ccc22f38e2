import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Supply under contention. Every function locks the reservation (by key) first and the offer's row second, decides with
 * one conditional update, and keeps both rows in step; so two buyers of the last piece are told apart by the database.
 */
export class Migration20261103090100 extends Migration {
  override async up(): Promise<void> {
    // Offers are locked in id order, and rows another call works on are left to it: no deadlock, no waiting.
    this.addSql(`create or replace function offer_release_expired_supply(p_offer_id text) returns integer
language plpgsql as $fn$
declare
  v_total integer := 0;
  v_row record;
begin
  for v_row in
    with lapsed as (
      select id from offer_reservation
      where state = 'held' and deleted_at is null and expires_at <= now()
        and (p_offer_id is null or offer_id = p_offer_id)
      order by id limit 1000 for update skip locked
    ), freed as (
      update offer_reservation r set state = 'released', updated_at = now()
      from lapsed where r.id = lapsed.id
      returning r.offer_id, r.quantity
    )
    select f.offer_id, sum(f.quantity)::integer as quantity, count(*)::integer as holds
    from freed f group by f.offer_id order by f.offer_id
  loop
    update offer set held = held - v_row.quantity where id = v_row.offer_id;
    v_total := v_total + v_row.holds;
  end loop;
  return v_total;
end $fn$;`)

    // Takes the reservation's row lock, making the row when it is new.
    this.addSql(`create or replace function offer_lock_reservation(p_id text, p_key text, p_offer_id text, p_quantity integer)
returns offer_reservation
language plpgsql as $fn$
declare
  v_row offer_reservation;
begin
  insert into offer_reservation (id, key, offer_id, quantity, state, expires_at)
  values (p_id, p_key, p_offer_id, p_quantity, 'released', now())
  on conflict (key) do nothing;
  select * into v_row from offer_reservation where key = p_key for update;
  return v_row;
end $fn$;`)

    this.addSql(`create or replace function offer_hold_supply(
  p_id text, p_key text, p_offer_id text, p_quantity integer, p_expires_at timestamptz)
returns text
language plpgsql as $fn$
declare
  v_row offer_reservation;
  v_more integer;
begin
  if not exists (select 1 from offer where id = p_offer_id and deleted_at is null) then
    return 'unknown_offer';
  end if;
  v_row := offer_lock_reservation(p_id, p_key, p_offer_id, p_quantity);
  if v_row.offer_id <> p_offer_id then return 'key_taken'; end if;
  if v_row.state = 'committed' then return 'held'; end if;

  v_more := case when v_row.state = 'held' then p_quantity - v_row.quantity else p_quantity end;
  update offer set held = held + v_more
  where id = p_offer_id and (supply is null or sold + held + v_more <= supply);
  if not found then
    -- Places whose time is over count as free even before the sweeper has come by.
    if offer_release_expired_supply(p_offer_id) > 0 then
      v_row := offer_lock_reservation(p_id, p_key, p_offer_id, p_quantity);
      v_more := case when v_row.state = 'held' then p_quantity - v_row.quantity else p_quantity end;
      update offer set held = held + v_more
      where id = p_offer_id and (supply is null or sold + held + v_more <= supply);
    end if;
    if not found then
      delete from offer_reservation where id = p_id;
      return 'sold_out';
    end if;
  end if;
  update offer_reservation
  set state = 'held', quantity = p_quantity, expires_at = p_expires_at, updated_at = now()
  where key = p_key;
  return 'held';
end $fn$;`)

    this.addSql(`create or replace function offer_commit_supply(
  p_id text, p_key text, p_offer_id text, p_quantity integer)
returns text
language plpgsql as $fn$
declare
  v_row offer_reservation;
  v_own integer;
begin
  if not exists (select 1 from offer where id = p_offer_id and deleted_at is null) then
    return 'unknown_offer';
  end if;
  v_row := offer_lock_reservation(p_id, p_key, p_offer_id, p_quantity);
  if v_row.offer_id <> p_offer_id then return 'key_taken'; end if;
  if v_row.state = 'committed' then return 'committed'; end if;

  v_own := case when v_row.state = 'held' then v_row.quantity else 0 end;
  update offer set held = held - v_own, sold = sold + p_quantity
  where id = p_offer_id and (supply is null or sold + held - v_own + p_quantity <= supply);
  if not found then
    if offer_release_expired_supply(p_offer_id) > 0 then
      v_row := offer_lock_reservation(p_id, p_key, p_offer_id, p_quantity);
      v_own := case when v_row.state = 'held' then v_row.quantity else 0 end;
      update offer set held = held - v_own, sold = sold + p_quantity
      where id = p_offer_id and (supply is null or sold + held - v_own + p_quantity <= supply);
    end if;
    if not found then
      delete from offer_reservation where id = p_id;
      return 'sold_out';
    end if;
  end if;
  update offer_reservation
  set state = 'committed', quantity = p_quantity, updated_at = now()
  where key = p_key;
  return 'committed';
end $fn$;`)

    this.addSql(`create or replace function offer_release_supply(p_key text) returns text
language plpgsql as $fn$
declare
  v_row offer_reservation;
begin
  select * into v_row from offer_reservation where key = p_key for update;
  if not found or v_row.state <> 'held' then return 'nothing'; end if;
  update offer_reservation set state = 'released', updated_at = now() where key = p_key;
  update offer set held = held - v_row.quantity where id = v_row.offer_id;
  return 'released';
end $fn$;`)
  }

  override async down(): Promise<void> {
    for (const signature of [
      "offer_hold_supply(text, text, text, integer, timestamptz)",
      "offer_commit_supply(text, text, text, integer)",
      "offer_release_supply(text)",
      "offer_lock_reservation(text, text, text, integer)",
      "offer_release_expired_supply(text)",
    ]) {
      this.addSql(`drop function if exists ${signature};`)
    }
  }
}
