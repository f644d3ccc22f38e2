import { buildPlugin } from "../../scripts/lib/builds.mjs"
import { say, step } from "../../scripts/lib/steps.mjs"
import { backgroundLoad } from "../lib/cpu.mjs"
import { startBenchPostgres } from "../lib/hosts.mjs"
import { circumstances, printMetric, table, writeSection } from "../lib/report.mjs"
import { median, ratioOf } from "../lib/statistics.mjs"
import { createLedger, openService, requireProof } from "./ledger.mjs"
import { findPgbench, moduleRate, openWallets, pgbenchRate, setCommitDelay } from "./postings.mjs"
import { fillLedger, readBalances, readLines, sumEntries } from "./reads.mjs"

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4)
const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 5_000_000)
const FEW_ENTRIES = 10_000
const CLIENTS = [1, 4, 8, 16]
const HOT_CLIENTS = 16
const QUIET_SHARE = 0.1

/** Runs two contestants in turns, forwards and then backwards; one figure for each and round. */
async function alternate(ours, peer) {
  const figures = { ours: [], peer: [] }
  for (let round = 0; round < ROUNDS; round++) {
    const order = round % 2 === 0 ? ["ours", "peer"] : ["peer", "ours"]
    for (const name of order) figures[name].push([await (name === "ours" ? ours : peer)()].flat())
  }
  return figures
}

async function measurePostings(ledger, pgbench) {
  const { service, close } = openService(ledger, { connections: HOT_CLIENTS })
  const rates = new Map()
  try {
    for (const clients of CLIENTS) {
      const load = { clients, seconds: SECONDS }
      rates.set(
        clients,
        await alternate(
          () => moduleRate(service, load),
          () => pgbenchRate(pgbench, ledger, load),
        ),
      )
    }
    const batch = { clients: 8, seconds: SECONDS, batch: 100 }
    return { rates, batched: await moduleRate(service, batch) }
  } finally {
    await close()
  }
}

/** The same sale on the platform's shared accounts and on accounts that only its client touches. */
async function measureHotAccounts(ledger, pgbench) {
  const load = { clients: HOT_CLIENTS, seconds: SECONDS }
  const measure = () =>
    alternate(
      () => pgbenchRate(pgbench, ledger, load),
      () => pgbenchRate(pgbench, ledger, { ...load, private_accounts: true }),
    )
  const plain = await measure()
  await setCommitDelay(ledger, 1000)
  const delayed = await measure()
  await setCommitDelay(ledger, 0)
  return { plain, delayed }
}

async function measureReads(few, many) {
  const [small, large] = [few, many].map((ledger) => openService(ledger, { connections: 1 }))
  try {
    const both = (read) =>
      alternate(
        () => read(large.service),
        () => read(small.service),
      )
    await both(readBalances)
    const balances = await both(readBalances)
    const lines = await both(readLines)
    const sums = await alternate(
      () => readBalances(large.service),
      () => sumEntries(many),
    )
    return { balances, lines, sums }
  } finally {
    await Promise.all([small.close(), large.close()])
  }
}

function report({ rates, batched }, hot, reads, load) {
  const ratio = ({ ours, peer }) => ratioOf(ours, peer)
  const metrics = [
    ...[...rates].map(([clients, figures]) => [
      `sales/s through the module / pgbench, ${clients} clients`,
      ratio(figures),
      clients === 8 ? ">= 0.50" : "-",
    ]),
    ["shared / private platform accounts, 16 clients", ratio(hot.plain), ">= 0.90"],
    ["the same with commits that take 1 ms longer", ratio(hot.delayed), ">= 0.90"],
    [`wallet read at ${ENTRIES} / ${FEW_ENTRIES} entries`, ratio(reads.balances), "<= 1.2"],
    [`statement page at ${ENTRIES} / ${FEW_ENTRIES} entries`, ratio(reads.lines), "-"],
    ["wallet read / summing 10,000 entries", ratio(reads.sums), "<= 0.1"],
  ]
  say()
  for (const metric of metrics) printMetric(...metric)
  const rate = (figures) => median(figures.flat()).toFixed(0)
  const rows = [...rates].map(([clients, { ours, peer }]) => [clients, rate(ours), rate(peer)])
  const spread = ({ lowest, highest }) => `${lowest.toFixed(2)} - ${highest.toFixed(2)}`
  writeSection(
    "ledger",
    `## Ledger

A sale is one journal with three entries, its balance, its hash and its checks, in one call of one function and a
transaction of its own (fsync on). Peer of the module (one Node process) is pgbench with the same call on the same
database, ${ROUNDS} alternating rounds of ${SECONDS} s. The ledger is proven after the load.

${table(
  ["metric", "ratio", "range over the rounds", "goal"],
  metrics.map(([name, value, goal]) => [name, value.ratio.toFixed(2), spread(value), goal]),
)}

${table(["clients", "sales/s, module", "sales/s, pgbench"], rows)}

In batches of 100, 8 at a time, the module posts ${batched.toFixed(0)} sales a second.

${circumstances()}. Other programs used ${(load * 100).toFixed(0)} % of the machine before the run${load > QUIET_SHARE ? ": too much, so read the figures with care" : ""}.`,
  )
}

/** The ledger's promises (performance.md 1, 2 and 7): speed of posting, no hot accounts, reads that stay flat. */
export async function bench({ processes }) {
  const pgbench = findPgbench()
  await step("Build the plugin", () => buildPlugin(processes))
  const postgres = await step("Start Postgres", () => startBenchPostgres(processes))
  const ledger = await step("Create a ledger", async () => {
    const created = await createLedger(postgres, "bench_ledger")
    await openWallets(created)
    return created
  })
  const load = await step("Look whether the machine is quiet", () => backgroundLoad())
  if (load > QUIET_SHARE) {
    say(`  Other programs use ${(load * 100).toFixed(0)} % of it: the figures are doubtful.`)
  }
  const postings = await step("Post sales", () => measurePostings(ledger, pgbench))
  const hot = await step("Post to hot accounts", () => measureHotAccounts(ledger, pgbench))
  await step("Prove the ledger", () => requireProof(ledger))
  const few = await createLedger(postgres, "bench_few")
  const many = await createLedger(postgres, "bench_many")
  await step(`Fill ledgers with ${FEW_ENTRIES} and ${ENTRIES} entries`, async () => {
    await fillLedger(few, { entries: FEW_ENTRIES })
    await fillLedger(many, { entries: ENTRIES })
    for (const filled of [few, many]) await requireProof(filled, "tessera_verify_balances")
  })
  const reads = await step("Read wallets", () => measureReads(few, many))
  report(postings, hot, reads, load)
}
