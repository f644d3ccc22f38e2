import { withClient } from "../../scripts/lib/database.mjs"

const CREATORS = 1000
const READS = 2000

/**
 * Fills a ledger with sales of 1,000 creators in one go, past its triggers: rows as postings would have left them,
 * except for the hashes, which no read looks at. The star creator has 10,000 of them, or half of what there is.
 */
export async function fillLedger(ledger, { entries }) {
  const sales = Math.floor(entries / 3)
  const star = Math.min(10_000, Math.floor(sales / 2))
  await withClient(ledger.url, async (client) => {
    const run = (text) => client.query(text)
    await run("set session_replication_role = replica")
    await run("set synchronous_commit = off")
    await run(`create temp table plan as
      select i, case when i <= ${star} then 'crtr_star' else 'crtr_' || i % ${CREATORS} end as earner,
             timestamptz '2026-01-01' + i * interval '1 second' as at from generate_series(1, ${sales}) i`)
    await run(`insert into ledger_earner (earner_id)
      select 'crtr_star' union all select 'crtr_' || n from generate_series(0, ${CREATORS - 1}) n`)
    await run("select count(tessera_open_wallet(earner_id, 'usd')) from ledger_earner")
    await run(`insert into ledger_journal
      select 'ljrn_' || i, 'sale', 'sale', 'ordli_' || i, earner, row_number() over one, 'usd', at, at, 850,
             850 * row_number() over one, 1000, 150, 0,
             jsonb_build_object('order_id', 'order_' || i, 'offer_id', 'offr_1', 'offer_name', 'A course'), '',
             decode(md5(i::text), 'hex'), '3' from plan window one as (partition by earner order by i)`)
    await run(`insert into ledger_entry (journal_id, account_id, currency_code, amount_minor)
      select 'ljrn_' || i, w.account_ids[leg.place], 'usd', leg.amount
        from plan join ledger_wallet w on w.earner_id = plan.earner,
             (values (1, -1000), (2, 150), (5, 850)) leg (place, amount) order by i, leg.place`)
    await run(`insert into ledger_sale (line_id, journal_id, earner_id, currency_code, net_minor, fee_minor, tax_minor,
        pending_minor, releases_at)
      select 'ordli_' || i, 'ljrn_' || i, earner, 'usd', 850, 150, 0, 850, at + interval '7 days' from plan`)
    await run(`update ledger_wallet w set pending_minor = 850 * sold.count, sale_count = sold.count
      from (select earner, count(*) from plan group by earner) sold where sold.earner = w.earner_id`)
    await run(
      `update ledger_earner r set seq = w.sale_count from ledger_wallet w where w.earner_id = r.earner_id`,
    )
    await run("drop table plan")
    await run("vacuum analyze")
  })
}

async function timed(work) {
  const samples = []
  for (let index = 0; index < READS; index++) {
    const began = performance.now()
    await work()
    samples.push(performance.now() - began)
  }
  return samples
}

/** The star creator's balances, as the wallet page reads them. */
export const readBalances = (service) => timed(() => service.listBalances("crtr_star"))

/** The newest page of the star creator's statement. */
export const readLines = (service) =>
  timed(() => service.listLines({ creator_id: "crtr_star", limit: 50 }))

/** The way of ledgers without balances: add up the account's entries. */
export async function sumEntries(ledger) {
  return withClient(ledger.url, (client) =>
    timed(() =>
      client.query({
        name: "sum",
        text: `select sum(amount_minor) from ledger_entry where account_id = any (
          (select account_ids[5:8] from ledger_wallet where earner_id = 'crtr_star')::bigint[])`,
      }),
    ),
  )
}
