import { readFileSync, rmSync } from "node:fs"
import path from "node:path"
import { StepFailure } from "./failure.mjs"
import { logsDir, rootDir } from "./paths.mjs"
import { clippedLines, logTail } from "./processes.mjs"

const jestCli = path.join(rootDir, "node_modules/jest/bin/jest.js")
const FAILURES_SHOWN = 5
const FAILURE_LINES = 14

/** A test process sees the test database and nothing of the shell's own services. */
const testEnv = {
  NODE_ENV: "test",
  NODE_OPTIONS: "--experimental-vm-modules",
  LOG_LEVEL: "error",
  MEDUSA_DISABLE_TELEMETRY: "true",
  NEXT_TELEMETRY_DISABLED: "1",
  DATABASE_URL: undefined,
  REDIS_URL: undefined,
  SMTP_URL: undefined,
}

const firstLines = (text, count) => clippedLines(text).slice(0, count)

function describeFailures({ testResults }) {
  const failures = testResults.flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(rootDir, name)
    const failed = assertionResults.filter(({ status }) => status === "failed")
    if (failed.length === 0 && message) return [[file, ...firstLines(message, FAILURE_LINES)]]
    return failed.map(({ fullName, failureMessages }) => [
      `${file}: ${fullName}`,
      ...firstLines(failureMessages.join("\n"), FAILURE_LINES),
    ])
  })
  const shown = failures
    .slice(0, FAILURES_SHOWN)
    .map(([head, ...rest]) => [head, ...rest.map((line) => `  ${line}`)].join("\n"))
  const more = failures.length - shown.length
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("\n\n")
}

/**
 * One Jest run of one kind of test.
 * @param {string} type TEST_TYPE of jest.config.cjs
 * @param {{ args?: string[], env?: Record<string, string>, count: (numbers: { passed: number, failed: number }) => void }} options
 */
export async function runJest(processes, type, { args = [], env = {}, count }) {
  const output = path.join(logsDir, `jest-${type}.json`)
  rmSync(output, { force: true })
  const argv = [process.execPath, jestCli, "--ci", "--json", `--outputFile=${output}`, ...args]
  let failure
  try {
    await processes.run(`test-${type}`, argv, { env: { ...testEnv, ...env, TEST_TYPE: type } })
  } catch (error) {
    if (error.abandoned) throw error
    failure = error
  }
  const report = readReport(output)
  if (!report) throw failure ?? new StepFailure(`Jest left no report at ${output}.`)
  const passed = report.numPassedTests
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  count({ passed, failed })
  const skipped = report.numPendingTests + report.numTodoTests
  if (failure || failed > 0) {
    throw new StepFailure(`${failed} failed, ${passed} passed.`, {
      log: failure?.log,
      tail: describeFailures(report) || (failure && logTail(failure.log)),
    })
  }
  return { note: `${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ""}` }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}
