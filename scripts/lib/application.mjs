import { readFileSync } from "node:fs"
import path from "node:path"
import { medusaCli, nextCli, quietEnv } from "./builds.mjs"
import { StepFailure } from "./failure.mjs"
import {
  backendDir,
  backendServerDir,
  dataDir,
  filesDir,
  outboxDir,
  storefrontDir,
} from "./paths.mjs"
import { portFrom } from "./ports.mjs"
import { logTail } from "./processes.mjs"
import { waitUntil } from "./wait.mjs"

const BACKEND_SECONDS = 120
const STOREFRONT_SECONDS = 60

/** Where the two servers listen and how browsers reach them. */
export function addresses() {
  const backendPort = portFrom("BACKEND_PORT", 9000)
  const storefrontPort = portFrom("STOREFRONT_PORT", 8000)
  return {
    backendPort,
    storefrontPort,
    // The demo log-ins are public knowledge, so only this machine is served unless told otherwise.
    host: process.env.HOST || "127.0.0.1",
    backendUrl: process.env.BACKEND_URL || `http://localhost:${backendPort}`,
    storefrontUrl: process.env.STOREFRONT_URL || `http://localhost:${storefrontPort}`,
  }
}

/** The environment of the host application. What is set outside wins over what is made here. */
export function backendEnv({ databaseUrl, secrets, urls, mode }) {
  const { POSTGRES_PASSWORD: _own, ...appSecrets } = secrets
  return {
    ...quietEnv,
    NODE_ENV: mode,
    DATABASE_URL: databaseUrl,
    BACKEND_URL: urls.backendUrl,
    STOREFRONT_URL: urls.storefrontUrl,
    TESSERA_DATA_DIR: dataDir,
    TESSERA_FILES_DIR: process.env.TESSERA_FILES_DIR || filesDir,
    TESSERA_OUTBOX_DIR: process.env.TESSERA_OUTBOX_DIR || outboxDir,
    ...appSecrets,
  }
}

export function storefrontEnv({ publishableKey, urls, mode }) {
  return {
    ...quietEnv,
    NODE_ENV: mode,
    MEDUSA_BACKEND_URL: `http://127.0.0.1:${urls.backendPort}`,
    PUBLIC_BACKEND_URL: urls.backendUrl,
    MEDUSA_PUBLISHABLE_KEY: publishableKey,
    STOREFRONT_URL: urls.storefrontUrl,
    TESSERA_OUTBOX_DIR: process.env.TESSERA_OUTBOX_DIR || outboxDir,
    TESSERA_DEV_MAIL: process.env.TESSERA_DEV_MAIL ?? "1",
  }
}

/** One command of Medusa's in the built host. */
export function runInBackend(processes, name, args, env) {
  return processes.run(name, [process.execPath, medusaCli, ...args], { cwd: backendServerDir, env })
}

/** The same in the host's sources. */
export function runInBackendSource(processes, name, args, env) {
  return processes.run(name, [process.execPath, medusaCli, ...args], { cwd: backendDir, env })
}

async function untilAnswers(entry, url, seconds) {
  const answers = async () => {
    if (entry.exit) return "ended"
    try {
      return (
        (await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5000) })).status < 500
      )
    } catch {
      return false
    }
  }
  const state = await waitUntil(answers, { seconds, every_ms: 150 })
  if (state === true) return entry
  const reason = state
    ? "It ended while starting."
    : `It did not answer at ${url} within ${seconds} s.`
  throw new StepFailure(reason, { log: entry.log, tail: logTail(entry.log) })
}

/**
 * `medusa start`: the production build, or with mode "development" the host from source with the admin's dev server.
 * `started` hears of the process before it answers.
 */
export function startBackend(processes, { env, urls, mode, started = () => {} }) {
  const args = ["start", "--host", urls.host, "--port", String(urls.backendPort)]
  const cwd = mode === "production" ? backendServerDir : backendDir
  const entry = processes.start("backend", [process.execPath, medusaCli, ...args], { cwd, env })
  started(entry)
  return untilAnswers(entry, `http://127.0.0.1:${urls.backendPort}/health`, BACKEND_SECONDS)
}

export function startStorefront(processes, { env, urls, mode }) {
  const command = mode === "production" ? "start" : "dev"
  const args = [command, "--hostname", urls.host, "--port", String(urls.storefrontPort)]
  const entry = processes.start("storefront", [process.execPath, nextCli, ...args], {
    cwd: storefrontDir,
    env,
  })
  return untilAnswers(entry, `http://127.0.0.1:${urls.storefrontPort}/`, STOREFRONT_SECONDS)
}

/** Log-ins of the demo world; the seed reads the same file. */
export function demoAccounts() {
  return JSON.parse(readFileSync(path.join(backendDir, "src/scripts/demo-accounts.json"), "utf8"))
}
