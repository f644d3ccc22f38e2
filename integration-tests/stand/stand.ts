import { mkdirSync, rmSync } from "node:fs"
import path from "node:path"
import type { Pool } from "pg"
import { backendEnv, createBackend } from "./backend"
import type { Child } from "./child"
import { copyDatabase, dropDatabase, ensureTemplate, openPool } from "./database"
import { freePort } from "./free-port"
import { Mailbox } from "./mailbox"
import { standsRoot } from "./paths"
import { operator, prepareShop } from "./prepare-shop"
import { createStorefront } from "./storefront"

export interface Backend {
  url: string
  process: Child
}

export interface Stand {
  name: string
  /** The first backend; `backends` holds all. */
  backend: Backend
  backends: Backend[]
  storefront: Backend
  storefront_url: string
  publishable_key: string
  operator: { email: string; password: string }
  mailbox: Mailbox
  database: Pool
  data_dir: string
  stop(): Promise<void>
}

export interface StandInput {
  /** Names the database and the folder of logs; one per spec file. */
  name: string
  /** Processes of one application on one database. */
  backends?: number
  /** Whether the built storefront runs too; its address is known either way. */
  storefront?: boolean
  env?: NodeJS.ProcessEnv
}

/**
 * The built product, alone: its own database (a copy of a migrated template with a shop in it), folders, ports and mail
 * server. With KEEP_STAND set, the database stays for a look. Everything is ready when this resolves. Takes some 6 s, and 20 s more the first time after a migration.
 */
export async function startStand(input: StandInput): Promise<Stand> {
  const { name, backends: count = 1, storefront: withStorefront = false, env = {} } = input
  const data_dir = path.join(standsRoot, name)
  const database = `tessera_stand_${name.replaceAll("-", "_")}`
  rmSync(data_dir, { recursive: true, force: true })
  mkdirSync(data_dir, { recursive: true })

  const template = await ensureTemplate((making) => prepareShop(making, data_dir))
  await copyDatabase(template, database)
  const pool = openPool(database)
  const mailbox = new Mailbox()
  await mailbox.open()

  const storefront_port = await freePort()
  const storefront_url = `http://localhost:${storefront_port}`
  const ports = await Promise.all(Array.from({ length: count }, () => freePort()))
  const urls = ports.map((port) => `http://localhost:${port}`)
  const [public_url = ""] = urls

  const shared = { database, data_dir, storefront_url, public_url, smtp_url: mailbox.url, env }
  const backends = ports.map((port, index) => ({
    url: `http://localhost:${port}`,
    process: createBackend({ ...shared, name: `backend-${index + 1}`, port }),
  }))
  const publishable_key = await readPublishableKey(pool)
  const storefront = {
    url: storefront_url,
    process: createStorefront({
      port: storefront_port,
      backend_url: public_url,
      publishable_key,
      outbox_dir: backendEnv(shared).TESSERA_OUTBOX_DIR ?? "",
      data_dir,
    }),
  }
  const processes = [
    ...backends.map((backend) => backend.process),
    ...(withStorefront ? [storefront.process] : []),
  ]

  const stop = async () => {
    await Promise.all(processes.map((child) => child.stop()))
    await pool.end()
    await mailbox.close()
    if (!process.env.KEEP_STAND) await dropDatabase(database)
  }
  try {
    await Promise.all(processes.map((child) => child.start()))
  } catch (error) {
    await stop()
    throw error
  }
  const [backend] = backends
  if (!backend) throw new Error("A stand needs at least one backend.")
  return {
    name,
    backend,
    backends,
    storefront,
    storefront_url,
    publishable_key,
    operator,
    mailbox,
    database: pool,
    data_dir,
    stop,
  }
}

async function readPublishableKey(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ token: string }>(
    "select token from api_key where type = 'publishable' and revoked_at is null limit 1",
  )
  const [key] = rows
  if (!key) throw new Error("The template database holds no publishable key.")
  return key.token
}
