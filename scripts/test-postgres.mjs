import { runCommand } from "./lib/runtime.mjs"
import { step } from "./lib/steps.mjs"
import { startTestPostgres } from "./lib/test-postgres.mjs"

/** For working on single tests: a throw-away Postgres until Ctrl-C. Needs `npm ci` to have run. */
async function main({ processes }) {
  const { env } = await step("Postgres for tests", () => startTestPostgres(processes))
  for (const [name, value] of Object.entries(env)) console.log(`export ${name}=${value}`)
  await new Promise(() => {})
}

await runCommand("test-postgres", main, { shared: true })
