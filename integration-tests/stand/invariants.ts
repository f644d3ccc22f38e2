import type { Pool } from "pg"

interface Invariant {
  /** What is always true of the money, as a sentence. */
  promise: string
  /** Selects the rows that break it. */
  offenders: string
}

/** Captured payments of our offers, with their orders: the truth everything else is held against. */
const captured = `
  select p.id as payment_id, p.amount, p.currency_code, opc.order_id
    from payment p
    join order_payment_collection opc on opc.payment_collection_id = p.payment_collection_id
     and opc.deleted_at is null
   where p.captured_at is not null and p.canceled_at is null and p.deleted_at is null
     and exists (select 1 from order_item oi join order_line_item li on li.id = oi.item_id
                   join offer f on f.variant_id = li.variant_id
                  where oi.order_id = opc.order_id)`

const invariants: Invariant[] = [
  {
    promise: "a journal has at least two entries, and they sum to zero",
    offenders: `
      select j.id, count(e.id) as entries, coalesce(sum(e.amount_minor), 0) as total
        from ledger_journal j left join ledger_entry e on e.journal_id = j.id
       group by j.id having count(e.id) < 2 or coalesce(sum(e.amount_minor), 0) <> 0`,
  },
  {
    promise: "all entries of a currency sum to zero",
    offenders: `
      select currency_code, sum(amount_minor) as total from ledger_entry
       group by currency_code having sum(amount_minor) <> 0`,
  },
  {
    promise: "a wallet's balances are the sums of its entries",
    offenders: `
      select w.earner_id, w.currency_code, kind, said, summed
        from ledger_wallet w
        cross join lateral (values ('pending', w.pending_minor), ('available', w.available_minor),
          ('reserved', w.reserved_minor), ('receivable', -w.receivable_minor)) balance (kind, said)
        cross join lateral (
          select coalesce(sum(e.amount_minor), 0) as summed
            from ledger_account a join ledger_entry e on e.account_id = a.id
           where a.owner_id = w.earner_id and a.currency_code = w.currency_code
             and a.kind = balance.kind) entries
       where said <> summed`,
  },
  {
    promise: "an earner's journals form one unbroken chain of hashes",
    offenders: `
      select id from (
        select id, earner_seq, prev_hash,
               row_number() over chain as place,
               lag(hash, 1, ''::bytea) over chain as previous
          from ledger_journal window chain as (partition by earner_id order by earner_seq)) links
       where earner_seq <> place or prev_hash <> previous`,
  },
  {
    promise: "a captured payment is settled, and settled once",
    offenders: `
      select c.payment_id, s.state from (${captured}) c
        left join settlement s on s.payment_id = c.payment_id
       where s.state is distinct from 'settled'`,
  },
  {
    promise: "nothing is settled that was not captured",
    offenders: `
      select s.id, s.payment_id from settlement s
       where s.state = 'settled' and s.payment_id not like 'free/%'
         and s.payment_id not in (select payment_id from (${captured}) c)`,
  },
  {
    promise: "the sales of a captured payment's lines add up to what was captured",
    offenders: `
      select c.payment_id, c.amount, sum(j.gross_minor) as posted, count(j.id) as journals
        from (${captured}) c
        join currency on currency.code = c.currency_code
        join order_item oi on oi.order_id = c.order_id
        left join ledger_journal j on j.source_type = 'sale' and j.source_id = oi.item_id
       group by c.payment_id, c.amount, currency.decimal_digits
      having coalesce(sum(j.gross_minor), 0) <> round(c.amount * power(10::numeric, currency.decimal_digits))`,
  },
  {
    // What was captured a moment ago may still be on its way; after a crash the sweeper notes it two minutes later.
    promise: "an order knows of every capture that is older than the sweeper's patience",
    offenders: `
      select k.id, s.order_id from settlement s
        join capture k on k.payment_id = s.payment_id and k.deleted_at is null
       where s.state = 'settled' and k.created_at < now() - interval '3 minutes'
         and not exists (select 1 from order_transaction t
                          where t.order_id = s.order_id and t.reference = 'capture'
                            and t.reference_id = k.id and t.deleted_at is null)`,
  },
  {
    promise: "a capture is noted with its order once",
    offenders: `
      select reference_id, count(*) from order_transaction
       where reference = 'capture' and deleted_at is null
       group by reference_id having count(*) > 1`,
  },
  {
    promise: "a sale in the ledger was captured",
    offenders: `
      select j.id from ledger_journal j
       where j.kind = 'sale' and not exists (
         select 1 from order_item oi join (${captured}) c on c.order_id = oi.order_id
          where oi.item_id = j.source_id)`,
  },
  {
    promise: "a sale is gross = tax + fee + net",
    offenders: `
      select id from ledger_journal
       where kind = 'sale' and gross_minor <> coalesce(tax_minor, 0) + fee_minor + net_minor`,
  },
  {
    promise: "a settled order has one entitlement per benefit and unit, and no other",
    offenders: `
      select oi.item_id, b.id as benefit_id, oi.quantity, count(e.id) as granted
        from settlement s
        join order_item oi on oi.order_id = s.order_id
        join order_line_item li on li.id = oi.item_id
        join offer f on f.variant_id = li.variant_id
        join benefit b on b.offer_id = f.id and b.deleted_at is null
        left join entitlement e on e.order_line_item_id = oi.item_id and e.benefit_id = b.id
       where s.state = 'settled'
       group by oi.item_id, b.id, oi.quantity having count(e.id) <> oi.quantity`,
  },
  {
    promise: "an entitlement was paid for, or its offer was free",
    offenders: `
      select e.id from entitlement e
       where e.cause = 'order' and not exists (
         select 1 from settlement s where s.order_id = e.order_id
            and (s.payment_id in (select payment_id from (${captured}) c)
                 or s.payment_id like 'free/%'))`,
  },
  {
    promise: "a cart became at most one order",
    offenders: `
      select cart_id, count(*) from order_cart where deleted_at is null
       group by cart_id having count(*) > 1`,
  },
  {
    promise: "an offer has sold what was settled, and holds what is reserved",
    offenders: `
      select f.id, f.sold, f.held, reserved.held as reserved
        from offer f
        left join lateral (
          select coalesce(sum(r.quantity) filter (where r.state = 'held'), 0) as held
            from offer_reservation r where r.offer_id = f.id and r.deleted_at is null) reserved on true
       where f.supply is not null
         and (f.sold + f.held > f.supply or f.held <> reserved.held
              or f.sold <> (
                select coalesce(sum(oi.quantity), 0) from settlement s
                  join order_item oi on oi.order_id = s.order_id
                  join order_line_item li on li.id = oi.item_id
                 where s.state = 'settled' and li.variant_id = f.variant_id))`,
  },
  {
    promise: "no message and no event was given up",
    offenders: `
      select id, 'outbox_message' as source, last_error from outbox_message where state = 'dead'
      union all
      select id, 'inbound_event', last_error from inbound_event where state = 'dead'`,
  },
]

/** Every broken promise with its first offenders; empty when the books are right. Ask when the work is done. */
export async function findBrokenInvariants(database: Pool): Promise<string[]> {
  const broken: string[] = []
  for (const { promise, offenders } of invariants) {
    const { rows } = await database.query(`${offenders}\n limit 5`)
    if (rows.length > 0) broken.push(`It is not true that ${promise}: ${JSON.stringify(rows)}`)
  }
  return broken
}
