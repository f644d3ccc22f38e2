import { execFileSync, spawnSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { withClient } from "../../scripts/lib/database.mjs"
import { StepFailure } from "../../scripts/lib/failure.mjs"
import { benchDir } from "../lib/hosts.mjs"

const CREATORS_EACH = 200
const CLIENTS_MAX = 16

/** pgbench is not among the packaged binaries: the system's, or Debian's folder of them. */
export function findPgbench() {
  const places = [
    "pgbench",
    ...["18", "17", "16", "15"].map((v) => `/usr/lib/postgresql/${v}/bin/pgbench`),
  ]
  const found = places.find((place) => spawnSync(place, ["--version"]).status === 0)
  if (found) return found
  throw new StepFailure(
    "This bench needs pgbench: install it (Debian: postgresql, others: postgresql-contrib).",
  )
}

/**
 * Opens every wallet beforehand, so that nothing but sales is measured: for each client its own creators, in dollars
 * and in a currency of its own. A currency has its own platform accounts, which nobody else then touches.
 */
export async function openWallets(ledger) {
  await withClient(ledger.url, async (client) => {
    await client.query(
      `insert into ledger_earner (earner_id)
       select 'crtr_' || c || '_' || n from generate_series(0, $1 - 1) c, generate_series(1, $2) n`,
      [CLIENTS_MAX, CREATORS_EACH],
    )
    await client.query(
      `select count(tessera_open_wallet('crtr_' || c || '_' || n, currency))
         from generate_series(0, $1 - 1) c, generate_series(1, $2) n,
              lateral (values ('usd'), ('x' || chr(97 + c / 26) || chr(97 + c % 26))) own (currency)`,
      [CLIENTS_MAX, CREATORS_EACH],
    )
    await client.query("vacuum analyze")
  })
}

/** pgbench takes a colon before a letter or digit for a variable, hence the spaces and the times without colons. */
const spaced = (value) => JSON.stringify(value, null, 1).replace(/\s*\n\s*/g, " ")

/** The statement the module sends, with the values it would send. */
function script({ private_accounts }) {
  const currency = private_accounts
    ? "'x' || chr(97 + :client_id / 26) || chr(97 + :client_id % 26)"
    : "'usd'"
  const event = {
    type: "sale",
    source_type: "sale",
    source_id: "ordli_%s_%s",
    earner_id: "crtr_%s_%s",
    currency_code: "%s",
    gross_minor: 10_000,
    fee_minor: 1500,
    tax_minor: 0,
    effective_at: "20261101T120000Z",
    releases_at: "20261108T120000Z",
    details: {
      order_id: "order_01JCX",
      order_display_id: 7,
      offer_id: "offr_01JCX",
      offer_name: "A course",
      buyer_name: "Bo Buyer",
      discount_minor: 0,
      fee_rate_bps: 1500,
      fee_fixed_minor: 0,
      commission_rule_id: null,
    },
  }
  return `\\set creator random(1, ${CREATORS_EACH})
\\set line random(1, 9000000000000000)
select source_type, source_id, journal_id, posted from tessera_post(format('${spaced([event])}', :client_id::int, :line::bigint, :client_id::int, :creator::int, ${currency})::jsonb);
`
}

/** Sales a second with pgbench: Postgres alone, no application. */
export function pgbenchRate(pgbench, ledger, { clients, seconds, private_accounts = false }) {
  const file = path.join(benchDir, "sale.sql")
  mkdirSync(benchDir, { recursive: true })
  writeFileSync(file, script({ private_accounts }))
  const { hostname, port, username, password, pathname } = new URL(ledger.url)
  const output = execFileSync(
    pgbench,
    // biome-ignore format: an argument and its value stay together
    ["-n", "-M", "prepared", "-f", file, "-c", String(clients), "-j", String(Math.min(2, clients)), "-T", String(seconds),
      "-h", hostname, "-p", port, "-U", username, pathname.slice(1)],
    {
      encoding: "utf8",
      env: { ...process.env, PGPASSWORD: password },
      stdio: ["ignore", "pipe", "pipe"],
    },
  )
  const rate = /tps = ([\d.]+) \(without/.exec(output)?.[1]
  if (!rate || !/failed transactions: 0 /.test(output)) throw new Error(output)
  return Number(rate)
}

function sale(client) {
  return {
    order_line_item_id: `ordli_${randomUUID()}`,
    order_id: "order_01JCX",
    order_display_id: 7,
    creator_id: `crtr_${client}_${1 + Math.floor(Math.random() * CREATORS_EACH)}`,
    offer_id: "offr_01JCX",
    offer_name: "A course",
    buyer_name: "Bo Buyer",
    breakdown: {
      currency_code: "usd",
      gross_minor: 10_000,
      discount_minor: 0,
      tax_minor: 0,
      fee_minor: 1500,
      net_minor: 8500,
      fee_rate_bps: 1500,
      fee_fixed_minor: 0,
      commission_rule_id: null,
    },
    effective_at: new Date("2026-11-01T12:00:00.000Z"),
  }
}

/** Sales a second through the module's service, one Node process. */
export async function moduleRate(service, { clients, seconds, batch = 1 }) {
  const until = performance.now() + seconds * 1000
  const began = performance.now()
  let posted = 0
  const work = async (client) => {
    while (performance.now() < until) {
      const postings = await service.postSales(Array.from({ length: batch }, () => sale(client)))
      posted += postings.length
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)))
  return posted / ((performance.now() - began) / 1000)
}

/** Lets every commit wait as on a cloud disk, or not. */
export async function setCommitDelay(ledger, microseconds) {
  await withClient(ledger.url, async (client) => {
    await client.query(`alter system set commit_delay = ${microseconds}`)
    await client.query(`alter system set commit_siblings = ${microseconds > 0 ? 0 : 5}`)
    await client.query("select pg_reload_conf()")
  })
}
