import { accessSync, chmodSync, constants, mkdtempSync, statfsSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { findFreePort } from "./ports.mjs"
import { PostgresServer, SUPERUSER } from "./postgres.mjs"

const SHARED_MEMORY = "/dev/shm"
const ROOM_BYTES = 2 * 1024 ** 3
const PASSWORD = "postgres"
/** Losing this database costs nothing, so it need not survive anything. */
const FLAGS = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=300",
  "shared_buffers=256MB",
  "max_wal_size=1GB",
  "autovacuum_naptime=60s",
  "wal_level=minimal",
  "max_wal_senders=0",
  "log_checkpoints=off",
]

/** Memory when there is enough of it, disk otherwise. */
function throwAwayBase() {
  try {
    accessSync(SHARED_MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(SHARED_MEMORY)
    if (bavail * bsize >= ROOM_BYTES) return SHARED_MEMORY
  } catch {
    // Not on this system.
  }
  return os.tmpdir()
}

/**
 * Starts a Postgres that is thrown away with the run.
 * @returns {Promise<{ env: Record<string, string>, note: string }>} what Medusa's test runners read
 */
export async function startTestPostgres(processes) {
  const base = mkdtempSync(path.join(throwAwayBase(), "tessera-test-"))
  chmodSync(base, 0o755)
  processes.record.addFolder(base)
  const port = await findFreePort()
  const server = new PostgresServer(processes, {
    password: PASSWORD,
    port,
    dir: path.join(base, "postgres"),
    flags: FLAGS,
    name: "test-postgres",
  })
  await server.start()
  const env = {
    // By name: Medusa's test runner speaks TLS to any other host than "localhost", and waits for ever.
    DB_HOST: "localhost",
    DB_PORT: String(port),
    DB_USERNAME: SUPERUSER,
    DB_PASSWORD: PASSWORD,
  }
  return { env, note: `port ${port}, ${base}` }
}
