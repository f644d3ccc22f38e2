import {
  addresses,
  backendEnv,
  runInBackend,
  startBackend,
  startStorefront,
  storefrontEnv,
} from "./lib/application.mjs"
import { applicationKey, buildBackend, buildPlugin, buildStorefront } from "./lib/builds.mjs"
import { migrateOnce, openDatabase, readPublishableKey, readSeedState } from "./lib/database.mjs"
import { installRoot, installStorefront } from "./lib/install.mjs"
import { requirePort } from "./lib/ports.mjs"
import { logTail } from "./lib/processes.mjs"
import { runCommand } from "./lib/runtime.mjs"
import { loadSecrets } from "./lib/secrets.mjs"
import { say, step } from "./lib/steps.mjs"
import { printWelcome } from "./lib/welcome.mjs"

const mode = "production"

/** Builds the host, brings the database to it and starts it. */
async function backendLane(processes, { secrets, urls }) {
  await step("Build the plugin", () => buildPlugin(processes))
  await step("Build the backend and the admin", () => buildBackend(processes))
  const database = await step("Start the database", () =>
    openDatabase(processes, { password: secrets.POSTGRES_PASSWORD }),
  )
  const env = backendEnv({ databaseUrl: database.url, secrets, urls, mode })
  const migrate = () =>
    runInBackend(processes, "migrate", ["db:migrate", "--execute-safe-links"], env)
  await step("Bring the database up to date", () =>
    migrateOnce({ url: database.url, application: applicationKey(), run: migrate }),
  )
  const isDemo = await fillInDemoWorld(processes, { url: database.url, env })
  const backend = await step("Start the backend", () =>
    startBackend(processes, { env, urls, mode }),
  )
  return { backend, isDemo, publishableKey: await readPublishableKey(database.url) }
}

/** True when the database holds the demo world; one with data of its own is left alone. */
async function fillInDemoWorld(processes, { url, env }) {
  const { isDemo } = await step("Fill in the demo world", async () => {
    const state = await readSeedState(url)
    if (state === "done") return { isDemo: true, note: "already there" }
    if (state === "foreign")
      return { isDemo: false, note: "not added: the database has its own data" }
    // Mail of past sales is captured, never sent.
    const captured = { ...env, SMTP_URL: "" }
    await runInBackend(processes, "seed", ["exec", "./src/scripts/seed.js"], captured)
    return { isDemo: true }
  })
  return isDemo
}

/** Resolves when one of the servers ends by itself, which it never should. */
async function untilOneEnds(processes, entries) {
  const { name, log } = await Promise.race(
    entries.map(async (entry) => {
      await entry.exited
      return entry
    }),
  )
  if (processes.stopping) return 0
  say(`\n✗ The ${name} ended by itself.\n`)
  say(logTail(log))
  say(`\n  The whole log: ${log}`)
  return 1
}

async function main({ processes }) {
  const began = Date.now()
  const urls = addresses()
  await requirePort(urls.backendPort, { what: "the backend", variable: "BACKEND_PORT" })
  await requirePort(urls.storefrontPort, { what: "the storefront", variable: "STOREFRONT_PORT" })
  const secrets = loadSecrets()

  await step("Install the packages", () => installRoot(processes))
  await step("Install the storefront's packages", () => installStorefront(processes))
  const [{ backend, isDemo, publishableKey }] = await Promise.all([
    backendLane(processes, { secrets, urls }),
    step("Build the storefront", () => buildStorefront(processes)),
  ])
  const env = storefrontEnv({ publishableKey, urls, mode })
  const storefront = await step("Start the storefront", () =>
    startStorefront(processes, { env, urls, mode }),
  )
  printWelcome({ urls, isDemo, seconds: (Date.now() - began) / 1000 })
  return untilOneEnds(processes, [backend, storefront])
}

await runCommand("start", main)
