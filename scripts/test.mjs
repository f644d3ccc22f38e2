import { readFileSync } from "node:fs"
import path from "node:path"
import { buildBackend, buildPlugin, buildStorefront } from "./lib/builds.mjs"
import { findChromium } from "./lib/chromium.mjs"
import { StepFailure } from "./lib/failure.mjs"
import { installRoot, installStorefront } from "./lib/install.mjs"
import { runJest } from "./lib/jest.mjs"
import { rootDir } from "./lib/paths.mjs"
import { runCommand } from "./lib/runtime.mjs"
import { say, step } from "./lib/steps.mjs"
import { startTestPostgres } from "./lib/test-postgres.mjs"

/** A worker that has run a few Medusa suites holds a gigabyte it never gives back. */
const medusaWorkers = ["--forceExit", "--maxWorkers=2", "--workerIdleMemoryLimit=600MB"]
/** These start whole products of their own: one at a time. */
const oneByOne = ["--forceExit", "--runInBand"]

const suites = [
  { type: "unit", title: "Unit tests", phase: "check", args: ["--maxWorkers=1"] },
  { type: "modules", title: "Module tests", phase: "medusa", args: medusaWorkers },
  { type: "http", title: "HTTP tests", phase: "medusa", args: medusaWorkers },
  { type: "package", title: "Package tests", phase: "built", args: oneByOne },
  { type: "journeys", title: "Journeys in the browser", phase: "built", args: oneByOne },
  { type: "crash", title: "Crash tests", phase: "built", args: oneByOne },
]

const choices = ["check", ...suites.map(({ type }) => type)]

/** `npm test -- --only http,modules` */
function chosen(argv) {
  const at = argv.indexOf("--only")
  if (at === -1) return new Set(choices)
  const names = (argv[at + 1] ?? "").split(",").filter(Boolean)
  const unknown = names.filter((name) => !choices.includes(name))
  if (names.length > 0 && unknown.length === 0) return new Set(names)
  throw new StepFailure(`--only takes one or more of ${choices.join(", ")}, separated by commas.`)
}

/** The scripts whose name begins with `check:`, in their order: one list for people and for this. */
async function runChecks(processes) {
  const { scripts } = JSON.parse(readFileSync(path.join(rootDir, "package.json"), "utf8"))
  for (const script of Object.keys(scripts).filter((name) => name.startsWith("check:"))) {
    await step(`Check ${script.replace("check:", "")}`, async () => {
      await processes.run(script.replace(":", "-"), ["npm", "run", "--silent", script])
    })
  }
}

async function buildHost(processes) {
  await step("Build the plugin", () => buildPlugin(processes))
  await step("Build the backend and the admin", () => buildBackend(processes))
}

async function main({ processes }) {
  const began = Date.now()
  const wanted = chosen(process.argv.slice(2))
  const inPhase = (phase) =>
    suites.filter((suite) => suite.phase === phase && wanted.has(suite.type))
  const total = { passed: 0, failed: 0 }
  const count = ({ passed, failed }) => {
    total.passed += passed
    total.failed += failed
  }
  const runSuites = async (phase, env) => {
    for (const { type, title, args } of inPhase(phase)) {
      await step(title, () => runJest(processes, type, { args, env, count }))
    }
  }
  const needsBuilds = wanted.has("check") || inPhase("built").length > 0
  const needsBrowser = wanted.has("journeys")

  try {
    await step("Install the packages", () => installRoot(processes))
    await step("Install the storefront's packages", () => installStorefront(processes))
    const chromium = needsBrowser
      ? await step("Find Chromium", () => findChromium(processes))
      : undefined
    const { env: database } = await step("Start Postgres for tests", () =>
      startTestPostgres(processes),
    )
    const env = { ...database, ...(chromium ? { CHROMIUM_PATH: chromium.path } : {}) }
    await Promise.all([
      needsBuilds && buildHost(processes),
      wanted.has("check") && runChecks(processes),
    ])
    // Not beside the checks: checking the storefront's types and building it write to the same folder.
    await Promise.all([
      needsBuilds && step("Build the storefront", () => buildStorefront(processes)),
      runSuites("check", env),
    ])
    await runSuites("medusa", env)
    await runSuites("built", env)
    return 0
  } catch (error) {
    // A check or a build that failed is a failure too, though no test says so.
    total.failed ||= 1
    throw error
  } finally {
    say(`\nTook ${((Date.now() - began) / 60_000).toFixed(1)} minutes.`)
    say(`${total.passed} passed, ${total.failed} failed`)
  }
}

await runCommand("test", main)
