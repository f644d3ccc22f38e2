import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Commission rules. The triggers keep the past: only the end of an open rule may be set, and no two rules overlap. */
export class Migration20261101000600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table commission_rule (
        id text not null,
        scope text not null,
        scope_id text,
        rate_bps integer not null,
        fixed_minor integer not null default 0,
        min_minor integer,
        max_minor integer,
        currency_code text,
        starts_at timestamptz not null,
        ends_at timestamptz,
        reason text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        constraint commission_rule_pkey primary key (id),
        constraint commission_rule_scope_check check
          (scope in ('offer', 'creator', 'kind', 'platform') and (scope = 'platform') = (scope_id is null)),
        constraint commission_rule_rate_check check (rate_bps between 0 and 10000),
        constraint commission_rule_amounts_check check
          (fixed_minor >= 0 and min_minor >= 0 and max_minor >= coalesce(min_minor, 0)),
        constraint commission_rule_currency_check check
          (case when currency_code is null then fixed_minor = 0 and min_minor is null and max_minor is null
            else currency_code ~ '^[a-z]{3}$' end),
        constraint commission_rule_time_check check (ends_at >= starts_at),
        constraint commission_rule_kept_check check (deleted_at is null)
      )`)
    this.addSql(
      "create index commission_rule_scope_idx on commission_rule (scope, scope_id, starts_at)",
    )
    this.addSql(`
      create or replace function tessera_guard_commission_rule() returns trigger language plpgsql as $fn$
      begin
        if tg_op = 'DELETE' then
          raise exception 'commission rule % cannot be deleted; close it', old.id using errcode = 'LG006';
        end if;
        if tg_op = 'UPDATE' and (old.ends_at is not null or (to_jsonb(new) - 'ends_at' - 'updated_at')
            is distinct from (to_jsonb(old) - 'ends_at' - 'updated_at')) then
          raise exception 'commission rule % cannot be edited; close it and add another', old.id using errcode = 'LG006';
        end if;
        perform pg_advisory_xact_lock(hashtext('commission_rule'));
        if exists (
          select from commission_rule r
           where r.id <> new.id and r.scope = new.scope and r.scope_id is not distinct from new.scope_id
             and r.currency_code is not distinct from new.currency_code
             and tstzrange(r.starts_at, r.ends_at) && tstzrange(new.starts_at, new.ends_at)
        ) then
          raise exception 'another commission rule for the same % holds in that time; close it first', new.scope
            using errcode = 'LG003';
        end if;
        return new;
      end $fn$`)
    this.addSql(`create trigger commission_rule_guard before insert or update or delete on commission_rule
      for each row execute function tessera_guard_commission_rule()`)

    // Closes the rule that holds for the same thing when the new one begins, and adds the new one: both or neither.
    this.addSql(`
      create or replace function tessera_replace_commission_rule(given jsonb) returns setof commission_rule
      language plpgsql as $fn$
      declare
        fresh commission_rule := jsonb_populate_record(null::commission_rule, given);
      begin
        fresh.created_at := now();
        fresh.updated_at := now();
        fresh.starts_at := coalesce(fresh.starts_at, now());
        if fresh.starts_at < now() then
          raise exception 'a commission rule cannot start at %, in the past: what was sold under the old one stays',
            fresh.starts_at using errcode = 'LG003';
        end if;
        perform pg_advisory_xact_lock(hashtext('commission_rule'));
        update commission_rule r set ends_at = fresh.starts_at, updated_at = now()
         where r.scope = fresh.scope and r.scope_id is not distinct from fresh.scope_id
           and r.currency_code is not distinct from fresh.currency_code
           and r.ends_at is null and r.starts_at <= fresh.starts_at;
        return query insert into commission_rule select fresh.* returning *;
      end $fn$`)
  }

  override async down(): Promise<void> {
    this.addSql("drop function if exists tessera_replace_commission_rule")
    this.addSql("drop table if exists commission_rule")
    this.addSql("drop function if exists tessera_guard_commission_rule")
  }
}
