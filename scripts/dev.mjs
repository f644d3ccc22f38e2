import path from "node:path"
import {
  addresses,
  backendEnv,
  runInBackendSource,
  startBackend,
  startStorefront,
  storefrontEnv,
} from "./lib/application.mjs"
import { applicationKey, buildPlugin, forgetPluginBuild } from "./lib/builds.mjs"
import { migrateOnce, openDatabase, readPublishableKey, readSeedState } from "./lib/database.mjs"
import { follow } from "./lib/follow.mjs"
import { installRoot, installStorefront } from "./lib/install.mjs"
import { rootDir } from "./lib/paths.mjs"
import { requirePort } from "./lib/ports.mjs"
import { runCommand } from "./lib/runtime.mjs"
import { loadSecrets } from "./lib/secrets.mjs"
import { say, step } from "./lib/steps.mjs"
import { waitUntil } from "./lib/wait.mjs"
import { whenChanged } from "./lib/watch.mjs"
import { printWelcome } from "./lib/welcome.mjs"

// Medusa's own watchers are not used: at the root they take in storefront/node_modules, and every storefront edit
// would restart the backend. The compiler watches src/, and the host restarts when what it writes has changed.

const mode = "development"
const outputDir = path.join(rootDir, ".medusa/server/src")
const tsc = path.join(rootDir, "node_modules/typescript/bin/tsc")
const bundler = path.join(rootDir, "scripts/bundle-admin.mjs")

async function prepareDatabase(processes, { secrets, urls }) {
  const database = await step("Start the database", () =>
    openDatabase(processes, { password: secrets.POSTGRES_PASSWORD }),
  )
  const env = backendEnv({ databaseUrl: database.url, secrets, urls, mode })
  const migrate = () =>
    runInBackendSource(processes, "migrate", ["db:migrate", "--execute-safe-links"], env)
  await step("Bring the database up to date", () =>
    migrateOnce({ url: database.url, application: applicationKey(), run: migrate }),
  )
  let isDemo = true
  await step("Fill in the demo world", async () => {
    const state = await readSeedState(database.url)
    isDemo = state !== "foreign"
    if (state !== "open") return { note: "nothing to add" }
    const captured = { ...env, SMTP_URL: "" }
    await runInBackendSource(processes, "seed", ["exec", "./src/scripts/seed.ts"], captured)
    return undefined
  })
  return { env, isDemo, url: database.url }
}

/** Compiles src/ whenever it changes, type errors and all: they are printed, and the last good state keeps running. */
function startCompiler(processes) {
  const argv = [process.execPath, tsc, "-p", "tsconfig.json", "--watch", "--preserveWatchOutput"]
  const entry = processes.start("tsc", argv)
  follow("tsc", entry.log)
  return entry
}

/** The backend of now; `restart` replaces it. */
function keepBackend(processes, { env, urls }) {
  let current
  let unfollow = () => {}
  const start = async () => {
    try {
      current = await startBackend(processes, {
        env,
        urls,
        mode,
        started: (entry) => {
          current = entry
          unfollow = follow("backend", entry.log)
        },
      })
    } catch (error) {
      if (error.abandoned || processes.stopping) return
      say(`✗ The backend did not start: ${error.message} It is tried again when something changes.`)
    }
  }
  const restart = async () => {
    if (processes.stopping) return
    say("The plugin has changed: restarting the backend.")
    if (current) await processes.stop(current)
    unfollow()
    await start()
  }
  return { start, restart }
}

async function main({ processes }) {
  const began = Date.now()
  const urls = addresses()
  await requirePort(urls.backendPort, { what: "the backend", variable: "BACKEND_PORT" })
  await requirePort(urls.storefrontPort, { what: "the storefront", variable: "STOREFRONT_PORT" })
  const secrets = loadSecrets()
  await step("Install the packages", () => installRoot(processes))
  await step("Install the storefront's packages", () => installStorefront(processes))
  await step("Build the plugin", () => buildPlugin(processes))
  const { env, isDemo, url } = await prepareDatabase(processes, { secrets, urls })

  // From here on the compiler writes the plugin's output, so the next `npm start` must not trust it.
  forgetPluginBuild()
  await step("Watch the plugin's sources", async () => {
    const compiler = startCompiler(processes)
    await waitUntil(() => compiler.exit || compiler.says("Watching for file changes"), {
      seconds: 120,
    })
  })
  const backend = keepBackend(processes, { env, urls })
  await step("Start the backend", backend.start)
  whenChanged(outputDir, (file) => /\.(js|mjs|json)$/.test(file), backend.restart)
  whenChanged(
    path.join(rootDir, "src/admin"),
    () => true,
    () =>
      processes
        .run("bundle-admin", [process.execPath, bundler])
        .catch((error) => say(`✗ ${error.message}`)),
  )
  const publishableKey = await readPublishableKey(url)
  const storefront = await step("Start the storefront", () =>
    startStorefront(processes, { env: storefrontEnv({ publishableKey, urls, mode }), urls, mode }),
  )
  follow("storefront", storefront.log)
  printWelcome({ urls, isDemo, seconds: (Date.now() - began) / 1000 })
  await storefront.exited
  return processes.stopping ? 0 : 1
}

await runCommand("dev", main)
