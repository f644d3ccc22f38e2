import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { medusaCli, quietEnv } from "../../scripts/lib/builds.mjs"
import { withClient } from "../../scripts/lib/database.mjs"
import { StepFailure } from "../../scripts/lib/failure.mjs"
import { backendServerDir, dataDir } from "../../scripts/lib/paths.mjs"
import { findFreePort } from "../../scripts/lib/ports.mjs"
import { PostgresServer } from "../../scripts/lib/postgres.mjs"
import { logTail } from "../../scripts/lib/processes.mjs"
import { waitUntil } from "../../scripts/lib/wait.mjs"
import { statementLogFlags } from "./statements.mjs"

const START_SECONDS = 120
export const benchDir = path.join(dataDir, "bench")
export const operator = { email: "operator@tessera.test", password: "operator-password" }

const stockConfig = `const { defineConfig } = require("@medusajs/framework/utils")

module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "*",
      adminCors: "*",
      authCors: "*",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
})
`

/** The command line refuses a folder that does not name Medusa; the packages are found in the repository around it. */
const stockPackage = {
  name: "stock-medusa",
  version: "1.0.0",
  private: true,
  dependencies: { "@medusajs/medusa": "*" },
}

/** A durable Postgres as people run it, fsync on, thrown away afterwards. */
export async function startBenchPostgres(processes) {
  const server = new PostgresServer(processes, {
    password: "postgres",
    port: await findFreePort(),
    flags: ["shared_buffers=256MB", "max_connections=200", ...statementLogFlags],
    dir: undefined,
    name: "bench-postgres",
  })
  server.dir = path.join(path.dirname(server.dir), "bench-postgres")
  processes.record.addFolder(server.dir)
  const entry = await server.start()
  return { url: server.url, log: entry.log }
}

/** A Medusa application with the same packages and nothing of ours. */
export function prepareStockHost() {
  const dir = path.join(benchDir, "stock")
  mkdirSync(dir, { recursive: true })
  writeFileSync(path.join(dir, "medusa-config.js"), stockConfig)
  writeFileSync(path.join(dir, "package.json"), `${JSON.stringify(stockPackage, null, 2)}\n`)
  return dir
}

/** The built host of this repository. */
export const ourHost = () => backendServerDir

async function freshDatabase(url, name) {
  await withClient(url, async (client) => {
    await client.query(`drop database if exists "${name}" with (force)`)
    await client.query(`create database "${name}"`)
  })
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}

/**
 * Creates a database for a host, migrates it, adds an operator and starts the host.
 * @returns {Promise<{ url: string, pid: number, database: string }>}
 */
export async function startHost(processes, { name, dir, postgres }) {
  const database = `bench_${name}`
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...quietEnv,
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
    DATABASE_URL: await freshDatabase(postgres.url, database),
    JWT_SECRET: "bench-jwt-secret-of-some-length",
    COOKIE_SECRET: "bench-cookie-secret-of-some-length",
    TESSERA_SECRET: "bench-secret-that-guards-nothing-at-all",
    TESSERA_FILES_DIR: path.join(benchDir, "files"),
    TESSERA_OUTBOX_DIR: path.join(benchDir, "outbox"),
    BACKEND_URL: url,
  }
  const medusa = (step, ...args) =>
    processes.run(`bench-${name}-${step}`, [process.execPath, medusaCli, ...args], {
      cwd: dir,
      env,
    })
  await medusa("migrate", "db:migrate", "--execute-safe-links")
  await medusa("user", "user", "--email", operator.email, "--password", operator.password)
  const entry = processes.start(
    `bench-${name}`,
    [process.execPath, medusaCli, "start", "--port", String(port)],
    { cwd: dir, env },
  )
  const isUp = async () => {
    if (entry.exit) return "ended"
    return fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  }
  const state = await waitUntil(isUp, { seconds: START_SECONDS, every_ms: 200 })
  if (state !== true) {
    throw new StepFailure(`The ${name} host did not start.`, {
      log: entry.log,
      tail: logTail(entry.log),
    })
  }
  return { url, pid: entry.child.pid, database }
}
