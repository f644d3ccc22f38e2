import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import os from "node:os"
import path from "node:path"
import { canEnter, postgresAccount } from "./account.mjs"
import { StepFailure } from "./failure.mjs"
import { dataDir } from "./paths.mjs"
import { postgresBinaries } from "./postgres-binaries.mjs"
import { processIdentity } from "./process-identity.mjs"
import { logTail } from "./processes.mjs"
import { waitUntil } from "./wait.mjs"

export const SUPERUSER = "postgres"
const READY_LINE = 7
const START_SECONDS = 60
const STOP_SECONDS = 10

/**
 * The packaged Postgres, started from its binaries: as root under another account, otherwise as this user.
 * Its standard data folder is .data/postgres; where the account cannot enter that, a folder under /var/lib.
 */
export class PostgresServer {
  /**
   * @param {import("./processes.mjs").ProcessManager} processes
   * @param {{ password: string, port: number, dir?: string, flags?: string[], name?: string }} options
   */
  constructor(processes, { password, port, dir, flags = [], name = "postgres" }) {
    this.processes = processes
    this.password = password
    this.port = port
    this.flags = flags
    this.name = name
    this.account = postgresAccount()
    const { bin, major, fallbackBase } = postgresBinaries(this.account)
    this.bin = bin
    this.major = major
    this.dir = dir ?? this.standardDir(fallbackBase)
  }

  standardDir(fallbackBase) {
    if (!fallbackBase && canEnter(dataDir, this.account)) return path.join(dataDir, "postgres")
    return path.join(fallbackBase ?? os.tmpdir(), "postgres")
  }

  get url() {
    return `postgres://${SUPERUSER}:${this.password}@127.0.0.1:${this.port}/postgres`
  }

  /** What to tell people when the data is not where they would look for it. */
  get note() {
    const where = this.dir === path.join(dataDir, "postgres") ? "" : `data in ${this.dir}`
    const who = this.account.user ? `as user ${this.account.user}` : ""
    return [who, where].filter(Boolean).join(", ")
  }

  async start() {
    await this.initialise()
    await this.endPredecessor()
    const argv = [
      path.join(this.bin, "postgres"),
      ...["-D", this.dir, "-p", String(this.port), "-h", "127.0.0.1", "-k", ""],
      ...this.flags.flatMap((flag) => ["-c", flag]),
    ]
    const options = { cwd: path.dirname(this.dir), ...this.identity(), stopSignal: "SIGINT" }
    const entry = this.processes.start(this.name, argv, options)
    const state = await waitUntil(() => (entry.exit ? "ended" : this.isReady(entry)), {
      seconds: START_SECONDS,
    })
    if (state === true) return entry
    throw new StepFailure(
      state ? "Postgres ended while starting." : `Postgres was not ready after ${START_SECONDS} s.`,
      { log: entry.log, tail: logTail(entry.log) },
    )
  }

  identity() {
    const { uid, gid } = this.account
    return uid === undefined ? {} : { uid, gid }
  }

  /** Line 8 of postmaster.pid says "ready": the sign pg_ctl itself waits for. */
  isReady(entry) {
    try {
      const lines = readFileSync(path.join(this.dir, "postmaster.pid"), "utf8").split("\n")
      return Number(lines[0]) === entry.child.pid && lines[READY_LINE]?.trim() === "ready"
    } catch {
      return false
    }
  }

  /** Creates the cluster beside its place and renames it, so that a killed run leaves no half of one. */
  async initialise() {
    if (existsSync(path.join(this.dir, "PG_VERSION"))) return this.requireSameMajor()
    const fresh = `${this.dir}.new`
    rmSync(fresh, { recursive: true, force: true })
    rmSync(this.dir, { recursive: true, force: true })
    mkdirSync(path.dirname(this.dir), { recursive: true })
    mkdirSync(fresh, { mode: 0o700 })
    const secret = `${fresh}.password`
    writeFileSync(secret, `${this.password}\n`, { mode: 0o600 })
    const { uid, gid } = this.account
    if (uid !== undefined) {
      for (const owned of [fresh, secret]) chownSync(owned, uid, gid)
    }
    try {
      await this.processes.run(
        `${this.name}-initdb`,
        [
          path.join(this.bin, "initdb"),
          ...["-D", fresh, "-U", SUPERUSER, "-A", "scram-sha-256", `--pwfile=${secret}`],
          ...[
            "-E",
            "UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--no-sync",
          ],
          "--no-instructions",
        ],
        { cwd: path.dirname(this.dir), ...this.identity() },
      )
    } finally {
      rmSync(secret, { force: true })
    }
    renameSync(fresh, this.dir)
  }

  requireSameMajor() {
    const major = readFileSync(path.join(this.dir, "PG_VERSION"), "utf8").trim()
    if (major === this.major) return
    throw new StepFailure(
      `${this.dir} was written by Postgres ${major}; the packaged one is ${this.major} and cannot read it.\n` +
        "Move that folder away to begin with an empty database, or keep it running elsewhere and set DATABASE_URL.",
    )
  }

  /**
   * A run that was killed leaves its Postgres running, or a postmaster.pid that names a process which is gone or by
   * now something else. Ends the first, removes the second.
   */
  async endPredecessor() {
    const file = path.join(this.dir, "postmaster.pid")
    if (!existsSync(file)) return
    const pid = Number(readFileSync(file, "utf8").split("\n")[0])
    const identity = Number.isInteger(pid) && pid > 1 ? processIdentity(pid) : undefined
    if (identity && isPostgresOf(pid, this.dir)) {
      process.kill(pid, "SIGINT")
      const gone = await waitUntil(() => processIdentity(pid) !== identity, {
        seconds: STOP_SECONDS,
      })
      if (!gone) process.kill(pid, "SIGQUIT")
      await waitUntil(() => processIdentity(pid) !== identity, { seconds: STOP_SECONDS })
    }
    rmSync(file, { force: true })
  }
}

function isPostgresOf(pid, dir) {
  try {
    if (process.platform !== "linux") return true
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(dir)
  } catch {
    return false
  }
}
