import { spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from "node:fs"
import path from "node:path"
import { StepFailure } from "./failure.mjs"
import { logsDir, rootDir } from "./paths.mjs"
import {
  descendantsOf,
  isSameProcess,
  processesWith,
  processIdentity,
} from "./process-identity.mjs"
import { RUN_VARIABLE } from "./run-record.mjs"
import { waitUntil } from "./wait.mjs"

const HEAD_LINES = 8
const TAIL_LINES = 22
const LINE_LENGTH_MAX = 240
const STOP_SECONDS = 12
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with the escape character
const COLOURS = /\u001b\[[0-9;]*m/g

/** Plain lines of a text, none longer than a few of a terminal's: a page in an assertion may be a hundred kilobytes. */
export function clippedLines(text) {
  return text
    .replace(COLOURS, "")
    .trim()
    .split("\n")
    .map((line) => (line.length > LINE_LENGTH_MAX ? `${line.slice(0, LINE_LENGTH_MAX)}…` : line))
}

/** What a log has to say in a few lines, without colours: its first ones often name the cause, its last ones the end. */
export function logTail(file) {
  try {
    const lines = clippedLines(readFileSync(file, "utf8"))
    if (lines.length <= HEAD_LINES + TAIL_LINES) return lines.join("\n")
    return [...lines.slice(0, HEAD_LINES), "…", ...lines.slice(-TAIL_LINES)].join("\n")
  } catch {
    return ""
  }
}

function signalGroup(pid, name) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, name)
      return
    } catch (error) {
      if (error.code !== "ESRCH" && error.code !== "EPERM") throw error
    }
  }
}

/**
 * Starts and stops processes so that none outlives the run: each leads its own process group, is recorded on disk
 * (see RunRecord), writes to its own log file, and is ended together with everything it started.
 */
export class ProcessManager {
  /** @param {import("./run-record.mjs").RunRecord} record */
  constructor(record) {
    this.record = record
    this.running = new Map()
    this.stopping = false
  }

  /**
   * Starts a program. Options are those of `child_process.spawn` for cwd, env, uid and gid.
   * @param {string} name also names the log file
   * @param {string[]} argv program and arguments
   */
  start(name, argv, { cwd = rootDir, env = {}, uid, gid, stopSignal = "SIGTERM" } = {}) {
    if (this.stopping) throw abandoned()
    mkdirSync(logsDir, { recursive: true })
    const log = path.join(logsDir, `${name}.log`)
    keepPrevious(log)
    const out = openSync(log, "a")
    const [program, ...args] = argv
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env, [RUN_VARIABLE]: this.record.id },
      stdio: ["ignore", out, out],
      detached: true,
      ...(uid === undefined ? {} : { uid, gid }),
    })
    closeSync(out)
    const says = (text) => readFileSync(log, "utf8").includes(text)
    const entry = { name, child, log, stopSignal, says, exited: undefined }
    entry.exited = new Promise((resolve) => {
      child.once("error", (error) => resolve({ code: null, signal: null, error }))
      child.once("exit", (code, signal) => resolve({ code, signal }))
    }).then((exit) => {
      this.running.delete(child.pid)
      if (child.pid) this.record.removeProcess(child.pid)
      entry.exit = exit
      return exit
    })
    if (child.pid) {
      this.running.set(child.pid, entry)
      this.record.addProcess(name, child.pid, stopSignal)
    }
    return entry
  }

  /**
   * Runs a program to its end.
   * @throws StepFailure with the end of its output when it fails
   */
  async run(name, argv, options = {}) {
    const entry = this.start(name, argv, options)
    const { code, signal, error } = await entry.exited
    if (code === 0) return entry
    if (this.stopping) throw abandoned()
    throw new StepFailure(
      error
        ? `${argv[0]} could not be started: ${error.message}`
        : describeExit(argv, code, signal),
      { log: entry.log, tail: logTail(entry.log) },
    )
  }

  /** Ends one process and all it started: politely first, then not. */
  async stop(entry) {
    const { child, stopSignal, exited } = entry
    if (!child.pid || entry.exit) return
    const family = identify(descendantsOf(child.pid))
    // Postgres ends its own children; a signal to the whole group would end them twice.
    if (stopSignal === "SIGINT") process.kill(child.pid, stopSignal)
    else signalGroup(child.pid, stopSignal)
    const ended = await waitUntil(() => entry.exit, { seconds: STOP_SECONDS })
    if (!ended) signalGroup(child.pid, "SIGKILL")
    await exited
    endLeftovers(family)
  }

  /** Ends everything. Databases go last: what uses them must be able to say goodbye. */
  async stopAll() {
    this.stopping = true
    const entries = [...this.running.values()]
    const last = entries.filter(({ stopSignal }) => stopSignal === "SIGINT")
    await Promise.all(
      entries.filter((entry) => !last.includes(entry)).map((entry) => this.stop(entry)),
    )
    endLeftovers(identify(processesWith(RUN_VARIABLE, this.record.id)).filter(notOneOf(last)))
    await Promise.all(last.map((entry) => this.stop(entry)))
  }
}

const identify = (pids) => pids.map((pid) => ({ pid, identity: processIdentity(pid) }))

function notOneOf(entries) {
  const kept = new Set(entries.flatMap(({ child }) => [child.pid, ...descendantsOf(child.pid)]))
  return ({ pid }) => !kept.has(pid)
}

function endLeftovers(processes) {
  for (const { pid } of processes.filter(isSameProcess)) {
    try {
      process.kill(pid, "SIGKILL")
    } catch (error) {
      if (error.code !== "ESRCH") throw error
    }
  }
}

function keepPrevious(log) {
  rmSync(`${log}.previous`, { force: true })
  try {
    renameSync(log, `${log}.previous`)
  } catch (error) {
    if (error.code !== "ENOENT") throw error
  }
}

function describeExit(argv, code, signal) {
  const command = argv
    .map((part) =>
      path.relative(rootDir, part).startsWith("..")
        ? path.basename(part)
        : part.replace(`${rootDir}/`, ""),
    )
    .join(" ")
  return signal ? `${command} was ended by ${signal}.` : `${command} ended with code ${code}.`
}

/** Thrown inside steps that end because the run itself is stopping: not worth a line. */
function abandoned() {
  return Object.assign(new Error("The run is stopping."), { abandoned: true })
}
