import { buildBackend, buildPlugin } from "../../scripts/lib/builds.mjs"
import { withClient } from "../../scripts/lib/database.mjs"
import { say, step } from "../../scripts/lib/steps.mjs"
import { backgroundLoad } from "../lib/cpu.mjs"
import { ourHost, prepareStockHost, startBenchPostgres, startHost } from "../lib/hosts.mjs"
import { circumstances, printMetric, table, writeSection } from "../lib/report.mjs"
import { measured, repeat, runRounds } from "../lib/rounds.mjs"
import { countStatements } from "../lib/statements.mjs"
import { median, p95, ratioOf } from "../lib/statistics.mjs"
import { offerCheckout, stockCheckout } from "./checkouts.mjs"
import { fillShop, publishOffer } from "./shop.mjs"

const ROUNDS = 10
const PER_ROUND = Number(process.env.BENCH_CHECKOUTS ?? 200) / ROUNDS
const WARM_UP = 15
const COUNTED = 20
const QUIET_SHARE = 0.1

/** Starts both applications and puts a shop into each. */
async function prepare(processes) {
  await step("Build the plugin", () => buildPlugin(processes))
  await step("Build the backend", () => buildBackend(processes))
  const postgres = await step("Start Postgres", () => startBenchPostgres(processes))
  const stock = await step("Start stock Medusa", () =>
    startHost(processes, { name: "stock", dir: prepareStockHost(), postgres }),
  )
  const ours = await step("Start Medusa with the plugin", () =>
    startHost(processes, { name: "ours", dir: ourHost(), postgres }),
  )
  const stockShop = await fillShop(stock.url, { providers: ["pp_system_default"] })
  const ourShop = await fillShop(ours.url, {
    providers: ["pp_system_default", "pp_sandbox_sandbox"],
  })
  const offer_id = await publishOffer(ours.url)
  return {
    postgres,
    ours,
    contestants: [
      { name: "stock", host: stock, pid: stock.pid, once: () => stockCheckout(stockShop) },
      { name: "beside", host: ours, pid: ours.pid, once: () => stockCheckout(ourShop) },
      {
        name: "offer",
        host: ours,
        pid: ours.pid,
        once: () => offerCheckout({ ...ourShop, offer_id }),
      },
    ],
  }
}

/** Statements per checkout, counted apart from the timing, less what an idle host says meanwhile. */
async function statementsOf(contestants, postgres) {
  const counts = new Map()
  for (const { name, host, once } of contestants) {
    const count = (work) => countStatements({ url: postgres.url, log: postgres.log, work })
    const began = performance.now()
    const loaded = await count(() => repeat(once, COUNTED))
    const elapsed = performance.now() - began
    const idle = await count(() => new Promise((resolve) => setTimeout(resolve, elapsed)))
    const own = (loaded.get(host.database) ?? 0) - (idle.get(host.database) ?? 0)
    counts.set(name, own / COUNTED)
  }
  return counts
}

const booksSql = `
  with sold as (
    select distinct o.id from "order" o
      join order_item i on i.order_id = o.id
      join order_line_item l on l.id = i.item_id
      join offer f on f.product_id = l.product_id)
  select (select count(*)::int from sold) as sold,
    (select count(*)::int from sold where
      (select count(*) from settlement s where s.order_id = sold.id and s.state = 'settled') = 1) as settled,
    (select count(*)::int from (select journal_id from ledger_entry group by journal_id
      having sum(amount_minor) <> 0) as wrong) as unbalanced,
    (select count(*)::int from tessera_verify_ledger()) as problems`

/** Speed counts for nothing if the money is wrong: every sale settled once, every journal in balance. */
async function checkInvariants(postgres, { database }, wanted) {
  const url = new URL(postgres.url)
  url.pathname = `/${database}`
  const { sold, settled, unbalanced, problems } = await withClient(url.href, async (client) => {
    const { rows } = await client.query(booksSql)
    return rows[0]
  })
  if (sold !== wanted) throw new Error(`${wanted} offers were checked out, ${sold} orders exist.`)
  if (settled !== sold) throw new Error(`${sold} offers were sold, ${settled} are settled once.`)
  if (unbalanced + problems > 0) throw new Error(`The ledger has ${unbalanced + problems} errors.`)
}

function report(results, statements, load) {
  const sample = (name, key) => measured(results.get(name), key)
  const ratio = (ours, key, measure) => ratioOf(sample(ours, key), sample("stock", key), measure)
  const cpu = (name) => results.get(name).cpu_s / (ROUNDS * PER_ROUND)
  const plain = (value) => ({ ratio: value })

  const metrics = [
    ["cart complete beside the plugin / stock, median", ratio("beside", "complete_ms"), "<= 1.05"],
    ["cart complete beside the plugin / stock, p95", ratio("beside", "complete_ms", p95), "-"],
    ["stock's calls beside the plugin / stock, median", ratio("beside", "total_ms"), "<= 1.05"],
    ["CPU a checkout beside the plugin / stock", plain(cpu("beside") / cpu("stock")), "<= 1.05"],
    ["offer checkout / stock checkout, median", ratio("offer", "total_ms"), "-"],
    ["offer checkout / stock checkout, p95", ratio("offer", "total_ms", p95), "-"],
    ["CPU an offer checkout / stock checkout", plain(cpu("offer") / cpu("stock")), "-"],
    [
      "SQL an offer checkout / stock checkout",
      plain(statements.get("offer") / statements.get("stock")),
      "<= 0.6 (aim)",
    ],
  ]
  say()
  for (const metric of metrics) printMetric(...metric)

  const names = { stock: "stock", beside: "stock's calls, plugin installed", offer: "our offer" }
  const ms = (name, key, measure) => measure(sample(name, key).flat()).toFixed(0)
  const rows = Object.entries(names).map(([name, title]) => [
    title,
    ms(name, "total_ms", median),
    ms(name, "total_ms", p95),
    ms(name, "complete_ms", median),
    statements.get(name).toFixed(0),
    (cpu(name) * 1000).toFixed(0),
  ])
  const spread = ({ lowest, highest }) =>
    lowest === undefined ? "" : `${lowest.toFixed(2)} - ${highest.toFixed(2)}`
  writeSection(
    "checkout",
    `## Checkout

${ROUNDS * PER_ROUND} checkouts of each kind, one after the other, in ${ROUNDS} alternating rounds on the same Postgres (fsync on).
Stock Medusa takes the fewest calls it allows (cart with its item, collection, session, complete). Our offer takes three, the
card's confirmation among them, and is settled when the last one answers: journal, entitlement and mails are in the database.

${table(
  ["metric", "ratio", "range over the rounds", "goal"],
  metrics.map(([name, value, goal]) => [name, value.ratio.toFixed(2), spread(value), goal]),
)}

${table(["per checkout", "median ms", "p95 ms", "complete, median ms", "SQL statements", "CPU ms"], rows)}

${circumstances()}. Other programs used ${(load * 100).toFixed(0)} % of the machine before the run${load > QUIET_SHARE ? ": too much, so read the times with care" : ""}.`,
  )
}

/** 200 checkouts of an offer against as many on stock Medusa: same machine, same run, alternating. */
export async function bench({ processes }) {
  const { postgres, ours, contestants } = await prepare(processes)
  const load = await step("Look whether the machine is quiet", () => backgroundLoad())
  if (load > QUIET_SHARE) {
    say(`  Other programs use ${(load * 100).toFixed(0)} % of it: the times are doubtful.`)
  }
  await step("Warm up", async () => {
    for (const { once } of contestants) await repeat(once, WARM_UP)
  })
  const results = await step(`Check out ${ROUNDS * PER_ROUND} times each`, () =>
    runRounds(contestants, { rounds: ROUNDS, perRound: PER_ROUND }),
  )
  const statements = await step("Count the statements", () => statementsOf(contestants, postgres))
  await step("Check the books", () =>
    checkInvariants(postgres, ours, WARM_UP + ROUNDS * PER_ROUND + COUNTED),
  )
  report(results, statements, load)
}
