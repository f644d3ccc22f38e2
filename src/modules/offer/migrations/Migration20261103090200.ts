import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Takes a sale's places back when its money went back before anything was given. Repeating it changes nothing. */
export class Migration20261103090200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create or replace function offer_return_supply(p_key text) returns text
language plpgsql as $fn$
declare
  v_row offer_reservation;
begin
  select * into v_row from offer_reservation where key = p_key for update;
  if not found or v_row.state <> 'committed' then return 'nothing'; end if;
  update offer_reservation set state = 'released', updated_at = now() where key = p_key;
  update offer set sold = sold - v_row.quantity where id = v_row.offer_id;
  return 'returned';
end $fn$;`)
  }

  override async down(): Promise<void> {
    this.addSql("drop function if exists offer_return_supply(text);")
  }
}
