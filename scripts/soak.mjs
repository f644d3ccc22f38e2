import { runJest } from "./lib/jest.mjs"
import { runCommand } from "./lib/runtime.mjs"
import { say, step } from "./lib/steps.mjs"
import { startTestPostgres } from "./lib/test-postgres.mjs"

/** The suites that grow with what they are given, and what a soak gives them. Needs `npm ci` to have run. */
const soaks = [
  {
    title: "Random histories against the oracle, concurrent sales",
    type: "modules",
    args: ["--forceExit", "--runInBand", "src/modules/wallet/__tests__/(history|concurrency)"],
    env: { LEDGER_OPERATIONS: "1000000", LEDGER_CONCURRENT_SALES: "40000" },
  },
]

/** `npm run soak`: the long form of tests that `npm test` runs short. Numbers in the environment win. */
async function main({ processes }) {
  const total = { passed: 0, failed: 0 }
  const count = ({ passed, failed }) => {
    total.passed += passed
    total.failed += failed
  }
  const { env: database } = await step("Start Postgres for tests", () =>
    startTestPostgres(processes),
  )
  try {
    for (const { title, type, args, env } of soaks) {
      const given = Object.fromEntries(
        Object.entries(env).map(([name, value]) => [name, process.env[name] ?? value]),
      )
      await step(title, () =>
        runJest(processes, type, { args, env: { ...database, ...given }, count }),
      )
    }
  } finally {
    say(`\n${total.passed} passed, ${total.failed} failed`)
  }
  return 0
}

await runCommand("soak", main)
