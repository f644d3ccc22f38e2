import { createHash } from "node:crypto"
import { readdirSync } from "node:fs"
import { Client, Pool } from "pg"
import { builtPlugin } from "./paths"

const server = () => ({
  host: process.env.DB_HOST ?? "127.0.0.1",
  port: Number(process.env.DB_PORT ?? 5455),
  user: process.env.DB_USERNAME ?? "postgres",
  password: process.env.DB_PASSWORD ?? "postgres",
})

export function databaseUrl(name: string): string {
  const { host, port, user, password } = server()
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${name}`
}

export const openPool = (name: string): Pool => {
  const pool = new Pool({ ...server(), database: name, max: 4 })
  // An idle connection that the server closes (a dropped database) is no fault of the test.
  pool.on("error", () => undefined)
  return pool
}

async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...server(), database: "postgres" })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Changes with every migration, ours and Medusa's, so that a stale template is never used. */
function schemaVersion(): string {
  const files = readdirSync(builtPlugin, { recursive: true, encoding: "utf8" })
    .filter((file) => /(migrations|links)[\\/][^\\/]+\.js$/.test(file))
    .sort()
  const { version } = require("@medusajs/medusa/package.json") as { version: string }
  return createHash("sha256")
    .update([version, ...files].join("\n"))
    .digest("hex")
    .slice(0, 12)
}

const exists = async (client: Client, name: string): Promise<boolean> =>
  (await client.query("select 1 from pg_database where datname = $1", [name])).rowCount === 1

/**
 * A migrated database with a shop in it, made once per schema and copied for every stand after that.
 * `prepare` migrates and fills the empty database whose name it is given.
 */
export async function ensureTemplate(prepare: (name: string) => Promise<void>): Promise<string> {
  const template = `tessera_stand_${schemaVersion()}`
  return asOwner(async (client) => {
    // Two spec files may start at once; the second waits and finds it made.
    await client.query("select pg_advisory_lock(hashtext('tessera_stand'))")
    if (await exists(client, template)) return template
    const making = `${template}_making`
    await client.query(`drop database if exists "${making}" with (force)`)
    await client.query(`create database "${making}"`)
    await prepare(making)
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1",
      [making],
    )
    await client.query(`alter database "${making}" rename to "${template}"`)
    return template
  })
}

export async function copyDatabase(template: string, name: string): Promise<void> {
  await asOwner(async (client) => {
    await client.query(`drop database if exists "${name}" with (force)`)
    await client.query(`create database "${name}" template "${template}"`)
  })
}

export async function dropDatabase(name: string): Promise<void> {
  await asOwner((client) => client.query(`drop database if exists "${name}" with (force)`))
}
