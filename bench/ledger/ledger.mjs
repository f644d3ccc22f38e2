import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { withClient } from "../../scripts/lib/database.mjs"
import { rootDir } from "../../scripts/lib/paths.mjs"

const require = createRequire(path.join(rootDir, "package.json"))
const moduleDir = path.join(rootDir, ".medusa/server/src/modules/wallet")

/** The wallet module's own migrations, as the build has them. */
async function migrations() {
  const dir = path.join(moduleDir, "migrations")
  const statements = []
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith(".js"))
    .sort()) {
    for (const Migration of Object.values(require(path.join(dir, file)))) {
      const migration = new Migration()
      await migration.up()
      statements.push(...migration.getQueries())
    }
  }
  return statements.map(String)
}

/** A fresh database that holds nothing but the ledger. */
export async function createLedger(postgres, name) {
  await withClient(postgres.url, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
  })
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  await withClient(url.href, async (client) => {
    for (const statement of await migrations()) await client.query(statement)
  })
  return { name, url: url.href }
}

/** The module's service over a pool of its own, as Medusa would make it. */
export function openService(ledger, { connections }) {
  const { ModulesSdkUtils } = require("@medusajs/framework/utils")
  const { WalletModuleService } = require(path.join(moduleDir, "service.js"))
  const database = ModulesSdkUtils.createPgConnection({
    clientUrl: ledger.url,
    pool: { min: connections, max: connections },
  })
  const service = new WalletModuleService(
    { __pg_connection__: database },
    { secret: "bench-secret-that-guards-nothing-at-all" },
  )
  return { service, close: () => database.destroy() }
}

/** What `ledger:verify` finds; a figure for a ledger that is wrong counts for nothing. */
export async function requireProof(ledger, check = "tessera_verify_ledger") {
  const { rows } = await withClient(ledger.url, (client) =>
    client.query(`select rule, detail from ${check}() limit 3`),
  )
  if (rows.length > 0) throw new Error(`The ledger is wrong: ${JSON.stringify(rows)}`)
}
