import { existsSync, readdirSync } from "node:fs"
import path from "node:path"
import { StepFailure } from "../scripts/lib/failure.mjs"
import { rootDir } from "../scripts/lib/paths.mjs"
import { runCommand } from "../scripts/lib/runtime.mjs"
import { say } from "../scripts/lib/steps.mjs"

const home = path.join(rootDir, "bench")

/** `npm run bench` runs every bench; `npm run bench -- checkout` the named ones. */
async function main(run) {
  const known = readdirSync(home).filter((name) => existsSync(path.join(home, name, "bench.mjs")))
  const asked = process.argv.slice(2)
  const unknown = asked.find((name) => !known.includes(name))
  if (unknown) throw new StepFailure(`There is no bench "${unknown}": ${known.join(", ")}.`)
  for (const name of asked.length > 0 ? asked : known) {
    say(`\n${name}`)
    const { bench } = await import(path.join(home, name, "bench.mjs"))
    await bench(run)
  }
  return 0
}

await runCommand("bench", main)
