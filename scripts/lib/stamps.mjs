import { readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { stampsDir } from "./paths.mjs"

const fileOf = (name) => path.join(stampsDir, name)

/** What was last finished under this name, or undefined. */
export function readStamp(name) {
  try {
    return readFileSync(fileOf(name), "utf8").trim()
  } catch {
    return undefined
  }
}

/** Called after the work is done, never before: a killed run must not leave a promise. */
export function writeStamp(name, value) {
  writeFileSync(fileOf(name), `${value}\n`)
}

export function clearStamp(name) {
  rmSync(fileOf(name), { force: true })
}
