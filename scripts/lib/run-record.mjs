import { randomUUID } from "node:crypto"
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { StepFailure } from "./failure.mjs"
import { runsDir } from "./paths.mjs"
import {
  descendantsOf,
  isSameProcess,
  processesWith,
  processIdentity,
} from "./process-identity.mjs"
import { waitUntil } from "./wait.mjs"

/** Every process a run starts, however deep, carries the run's id in this variable. */
export const RUN_VARIABLE = "TESSERA_RUN_ID"

const ORPHAN_GRACE_SECONDS = 8

function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (error.code !== "ESRCH") throw error
  }
}

/**
 * The written memory of one run: who it is and which processes and folders are its own, so that a run that was killed
 * can be cleaned up by the next one. One file for each run in .data/runs.
 */
export class RunRecord {
  /**
   * @param {string} command start, dev, test or test-postgres
   * @param {{ shared?: boolean }} [options] `shared`: several may run at once
   */
  constructor(command, { shared = false } = {}) {
    this.command = command
    this.shared = shared
    this.file = path.join(runsDir, `${command}.${process.pid}.json`)
    this.id = randomUUID()
    this.processes = []
    this.folders = []
  }

  /**
   * Ends what killed runs left behind, then takes its place.
   * @returns {Promise<{ ended: number }>} how many processes had to be ended
   * @throws StepFailure when the same command is running right now
   */
  async open() {
    let ended = 0
    for (const { file, run } of this.readOthers()) {
      if (run && isSameProcess(run.owner)) {
        if (this.shared) continue
        throw new StepFailure(
          `This command already runs in this folder, as process ${run.owner.pid}.\n` +
            `Stop it with Ctrl-C there, or: kill ${run.owner.pid}`,
        )
      }
      if (run) ended += await endOrphans(run)
      for (const folder of run?.folders ?? []) rmSync(folder, { recursive: true, force: true })
      rmSync(file, { force: true })
    }
    this.write()
    return { ended }
  }

  readOthers() {
    return readdirSync(runsDir)
      .filter((name) => name.startsWith(`${this.command}.`) && name.endsWith(".json"))
      .map((name) => path.join(runsDir, name))
      .map((file) => ({ file, run: readRun(file) }))
  }

  addProcess(name, pid, stopSignal) {
    this.processes.push({ name, pid, identity: processIdentity(pid), stopSignal })
    this.write()
  }

  removeProcess(pid) {
    this.processes = this.processes.filter((entry) => entry.pid !== pid)
    this.write()
  }

  /** Names a folder that is worth nothing once the run has ended. */
  addFolder(folder) {
    this.folders.push(folder)
    this.write()
  }

  write() {
    const owner = { pid: process.pid, identity: processIdentity(process.pid) }
    const { id, processes, folders } = this
    writeFileSync(
      `${this.file}.new`,
      `${JSON.stringify({ id, owner, processes, folders }, null, 2)}\n`,
    )
    renameSync(`${this.file}.new`, this.file)
  }

  close() {
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true })
    rmSync(this.file, { force: true })
  }
}

function readRun(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    // It was being written when the machine stopped: nothing is known.
    return undefined
  }
}

async function endOrphans({ id, processes }) {
  const recorded = processes.filter(isSameProcess)
  const known = new Set(recorded.map(({ pid }) => pid))
  const others = [...processesWith(RUN_VARIABLE, id), ...recorded.flatMap(familyOf)]
    .filter((pid) => !known.has(pid))
    .map((pid) => ({ pid, identity: processIdentity(pid) }))
  const orphans = [...recorded, ...others]
  for (const { pid, stopSignal } of orphans) signal(pid, stopSignal ?? "SIGTERM")
  const gone = () => !orphans.some(isSameProcess)
  if (!(await waitUntil(gone, { seconds: ORPHAN_GRACE_SECONDS }))) {
    for (const orphan of orphans.filter(isSameProcess)) signal(orphan.pid, "SIGKILL")
    await waitUntil(gone, { seconds: 2 })
  }
  return orphans.length
}

/** What a process started, unless it looks after its own end: Postgres does. */
const familyOf = ({ pid, stopSignal }) => (stopSignal === "SIGINT" ? [] : descendantsOf(pid))
