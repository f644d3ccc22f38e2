import { execFile } from "node:child_process"
import { mkdirSync } from "node:fs"
import path from "node:path"
import { promisify } from "node:util"
import { backendEnv } from "./backend"
import { builtBackend, medusaCli } from "./paths"

const run = promisify(execFile)

export const operator = { email: "operator@tessera.test", password: "operator-password" }

/**
 * Migrates an empty database and puts into it what every shop has before its first creator: an operator, a region, a
 * sales channel and a publishable key. The same script begins the demo's seed.
 */
export async function prepareShop(database: string, data_dir: string): Promise<void> {
  mkdirSync(path.join(data_dir, "outbox"), { recursive: true })
  const env = backendEnv({
    database,
    data_dir,
    storefront_url: "http://localhost:8000",
    public_url: "http://localhost:9000",
    smtp_url: "",
    env: {},
  })
  const medusa = (...args: string[]) =>
    run(process.execPath, [medusaCli, ...args], { cwd: builtBackend, env, maxBuffer: 16_777_216 })
  await medusa("db:migrate", "--execute-safe-links")
  await medusa("exec", "./src/scripts/set-up-shop.js")
  await medusa("user", "--email", operator.email, "--password", operator.password)
}
