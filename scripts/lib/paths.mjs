import { mkdirSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

export const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")
export const backendDir = path.join(rootDir, "medusa-backend")
export const backendServerDir = path.join(backendDir, ".medusa/server")
export const storefrontDir = path.join(rootDir, "storefront")

/** Everything a run keeps: database, files, captured mail, logs, secrets. Never committed. */
export const dataDir = path.join(rootDir, ".data")
export const logsDir = path.join(dataDir, "logs")
export const stampsDir = path.join(dataDir, "stamps")
export const runsDir = path.join(dataDir, "runs")
export const outboxDir = path.join(dataDir, "outbox")
export const filesDir = path.join(dataDir, "files")

/** Creates the folders above. `.data` itself stays traversable: as root, Postgres runs as another user inside it. */
export function ensureDataDirs() {
  for (const dir of [dataDir, logsDir, stampsDir, runsDir, outboxDir]) {
    mkdirSync(dir, { recursive: true })
  }
  mkdirSync(filesDir, { recursive: true, mode: 0o700 })
}
