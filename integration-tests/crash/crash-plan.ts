import { rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { repositoryRoot, standsRoot } from "../stand/paths"

export interface CrashPlan {
  /** Regular expression over a statement and, after `--`, its values as JSON. */
  match: string
  when: "before" | "after-commit"
  nth?: number
}

/** Tells backends that were started with its `env` where to die. One per spec file. */
export class CrashSwitch {
  readonly #file: string

  constructor(name: string) {
    this.#file = path.join(standsRoot, `${name}.kill.json`)
    this.disarm()
  }

  get env(): NodeJS.ProcessEnv {
    return {
      NODE_OPTIONS: `--require ${path.join(repositoryRoot, "integration-tests/crash/kill-at-sql.cjs")}`,
      TESSERA_KILL_FILE: this.#file,
    }
  }

  arm(plan: CrashPlan): void {
    writeFileSync(this.#file, JSON.stringify(plan))
  }

  disarm(): void {
    rmSync(this.#file, { force: true })
  }
}
