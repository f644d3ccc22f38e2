import { type ChildProcess, spawn } from "node:child_process"
import { createWriteStream, mkdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { waitFor } from "./wait-for"

export interface ChildInput {
  name: string
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  log_file: string
  /** Answers once the process can be used. */
  ready: () => Promise<boolean>
  ready_ms_max?: number
}

const alive = new Set<ChildProcess>()

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    // The group may have ended between the check and the call; anything else is a fault.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
}

// A failed test run must not leave servers behind.
process.once("exit", () => {
  for (const child of alive) killGroup(child, "SIGKILL")
})

/** A Node process of the product under test, in its own process group, with its output in a file. */
export class Child {
  #process: ChildProcess | null = null
  #exit: Promise<void> = Promise.resolve()

  constructor(readonly input: ChildInput) {}

  get running(): boolean {
    const child = this.#process
    return child !== null && child.exitCode === null && child.signalCode === null
  }

  /** Starts it and waits until it is ready. `env` is added for this run only. */
  async start(env: NodeJS.ProcessEnv = {}): Promise<void> {
    if (this.running) throw new Error(`${this.input.name} is already running.`)
    const { name, args, cwd, log_file, ready, ready_ms_max = 120_000 } = this.input
    mkdirSync(path.dirname(log_file), { recursive: true })
    const log = createWriteStream(log_file, { flags: "a" })
    const child = spawn(process.execPath, args, {
      cwd,
      // The run's id lets the next `npm test` end what a killed one left.
      env: { ...this.input.env, ...env, TESSERA_RUN_ID: process.env.TESSERA_RUN_ID },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    })
    this.#process = child
    alive.add(child)
    child.stdout.pipe(log, { end: false })
    child.stderr.pipe(log, { end: false })
    this.#exit = new Promise((resolve) => {
      child.once("close", () => {
        alive.delete(child)
        log.end(resolve)
      })
    })
    await waitFor(
      `${name} to be ready`,
      async () => {
        if (!this.running) return "ended"
        return (await ready()) && "ready"
      },
      { timeout_ms: ready_ms_max, interval_ms: 100 },
    )
    if (!this.running) throw new Error(`${name} ended while starting:\n${this.logTail()}`)
  }

  /** SIGKILL, as a power cut would do it. */
  async kill(): Promise<void> {
    if (this.#process) killGroup(this.#process, "SIGKILL")
    await this.#exit
  }

  /** SIGTERM, then SIGKILL when it does not end. */
  async stop(): Promise<void> {
    const child = this.#process
    if (!child) return
    killGroup(child, "SIGTERM")
    const patience = setTimeout(() => killGroup(child, "SIGKILL"), 5000)
    await this.#exit
    clearTimeout(patience)
  }

  async restart(env: NodeJS.ProcessEnv = {}): Promise<void> {
    await this.stop()
    await this.start(env)
  }

  /** Resolves once the process has ended by itself. */
  async ended(timeout_ms = 40_000): Promise<void> {
    await waitFor(`${this.input.name} to end`, async () => !this.running, { timeout_ms })
    await this.#exit
  }

  logTail(lines = 40): string {
    return readFileSync(this.input.log_file, "utf8").split("\n").slice(-lines).join("\n")
  }
}
