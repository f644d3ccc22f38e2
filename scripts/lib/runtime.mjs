import { StepFailure } from "./failure.mjs"
import { ensureDataDirs } from "./paths.mjs"
import { ProcessManager } from "./processes.mjs"
import { RunRecord } from "./run-record.mjs"
import { say } from "./steps.mjs"

const NODE_VERSIONS = "20.19 or newer in line 20, or 22.12 or newer"
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGPIPE: 141 }

/** Refuses a Node that Medusa refuses, before anything is downloaded. */
function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  const known = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!known)
    throw new StepFailure(`Node ${process.versions.node} is too old: install ${NODE_VERSIONS}.`)
  if (process.platform === "win32") {
    throw new StepFailure(
      "Windows itself is not supported: run this inside WSL, where it works as on Linux.",
    )
  }
}

/**
 * Runs a command from its first line to its last: takes the place of a killed predecessor, ends everything it started
 * when it finishes, fails or is told to stop, and leaves with the right exit code.
 *
 * @param {string} command start, dev, test or test-postgres
 * @param {(run: { processes: ProcessManager, record: RunRecord }) => Promise<number | void>} main
 *   its number becomes the exit code
 * @param {{ shared?: boolean }} [options] `shared`: several may run at once in one folder
 */
export async function runCommand(command, main, options = {}) {
  let closing
  let processes
  const record = new RunRecord(command, options)
  const close = () => {
    closing ??= (async () => {
      await processes?.stopAll()
      record.close()
    })()
    return closing
  }
  const leave = async (signal) => {
    if (closing) return
    say(`\n${signal === "SIGINT" ? "Stopping" : `Stopping (${signal})`} …`)
    await close()
    say("Everything is stopped.")
    process.exit(exitCodes[signal])
  }
  try {
    requireNode()
    ensureDataDirs()
    const { ended } = await record.open()
    if (ended > 0) say(`Ended ${ended} process(es) that a killed run had left.`)
    processes = new ProcessManager(record)
    for (const signal of Object.keys(exitCodes)) process.on(signal, () => leave(signal))
    // Nobody reads any more (`npm start | head`): that is an end too, and must leave nothing running.
    process.stdout.on("error", () => leave("SIGPIPE"))
    const code = await main({ processes, record })
    await close()
    process.exit(code ?? 0)
  } catch (error) {
    if (closing) return
    if (!error.reported) say(`✗ ${error instanceof StepFailure ? error.message : error.stack}`)
    if (processes) await close()
    process.exit(1)
  }
}
