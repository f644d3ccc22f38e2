import { StepFailure } from "./failure.mjs"
import { findFreePort, isPortFree, portFrom, requirePort } from "./ports.mjs"
import { PostgresServer } from "./postgres.mjs"
import { readStamp, writeStamp } from "./stamps.mjs"

const DATABASE = "tessera"
const STANDARD_PORT = 54_329
const NO_SUCH_DATABASE = "3D000"

/** Runs `work` with a connected client. `pg` is there only after the install, hence the late import. */
export async function withClient(url, work) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function createDatabase(url, name) {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name])
    if (rowCount === 0) await client.query(`create database "${name.replaceAll('"', '""')}"`)
  })
}

function withName(url, name) {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** The port a person chose must be free; the standard one gives way, for nobody needs to know it. */
async function choosePort() {
  const port = portFrom("POSTGRES_PORT", STANDARD_PORT)
  if (process.env.POSTGRES_PORT)
    await requirePort(port, { what: "Postgres", variable: "POSTGRES_PORT" })
  return (await isPortFree(port)) ? port : findFreePort()
}

async function openEmbedded(processes, password) {
  const server = new PostgresServer(processes, { password, port: await choosePort() })
  await server.start()
  await createDatabase(server.url, DATABASE)
  const note = [`port ${server.port}`, server.note].filter(Boolean).join(", ")
  return { url: withName(server.url, DATABASE), note }
}

async function openGiven(url) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  try {
    await withClient(url, (client) => client.query("select 1"))
  } catch (error) {
    if (error.code !== NO_SUCH_DATABASE) {
      throw new StepFailure(
        `The database in DATABASE_URL cannot be reached: ${error.message || error.code}`,
      )
    }
    await createDatabase(withName(url, "postgres"), name)
  }
  return { url, note: "DATABASE_URL" }
}

/**
 * The database of the run: the one DATABASE_URL names, otherwise the packaged Postgres in .data/postgres.
 * @returns {Promise<{ url: string, note: string }>}
 */
export async function openDatabase(processes, { password }) {
  return process.env.DATABASE_URL
    ? openGiven(process.env.DATABASE_URL)
    : openEmbedded(processes, password)
}

/** Says which database this is and how far it is migrated; undefined when it never was. */
async function migrationState(url) {
  return withClient(url, async (client) => {
    const table = await client.query("select to_regclass('mikro_orm_migrations') as name")
    if (!table.rows[0].name) return undefined
    const { rows } = await client.query(
      "select (select oid from pg_database where datname = current_database())::text as database, " +
        "count(*)::text as count, max(executed_at)::text as latest from mikro_orm_migrations",
    )
    return Object.values(rows[0]).join("/")
  })
}

/**
 * Migrates unless exactly this application has already migrated exactly this database.
 * @param {{ url: string, application: string, run: () => Promise<unknown> }} input
 */
export async function migrateOnce({ url, application, run }) {
  const before = await migrationState(url)
  if (before && readStamp("migrations") === `${application} ${before}`)
    return { note: "up to date" }
  await run()
  writeStamp("migrations", `${application} ${await migrationState(url)}`)
  return undefined
}

/**
 * What the seed would find: `done`, `foreign` (somebody works here already; it would touch nothing) or `open`.
 * The seed asks the same itself; asking here saves starting it.
 */
export async function readSeedState(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query("select metadata->>'tessera_seed' as state from store")
    const marks = rows.map(({ state }) => state)
    if (marks.includes("done")) return "done"
    if (marks.includes("started")) return "open"
    const own = await client.query(
      'select exists (select from "user") or exists (select from customer) or exists (select from creator) ' +
        "or exists (select from product) as own",
    )
    return own.rows[0].own ? "foreign" : "open"
  })
}

/** The key the storefront names itself with. */
export async function readPublishableKey(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      "select token from api_key where type = 'publishable' and revoked_at is null and deleted_at is null " +
        "order by (title = 'Tessera storefront') desc, created_at limit 1",
    )
    if (rows[0]) return rows[0].token
    throw new StepFailure(
      "The database holds no publishable API key, which the storefront needs.\n" +
        "Create one in the admin under Settings > Publishable API Keys, link it to a sales channel, and start again.",
    )
  })
}
