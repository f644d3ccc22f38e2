import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import path from "node:path"
import { rootDir } from "./paths.mjs"

const SKIPPED = new Set([
  "node_modules",
  ".medusa",
  ".next",
  ".data",
  "__tests__",
  ".turbo",
  "coverage",
  "next-env.d.ts",
])

function filesUnder(target) {
  if (!existsSync(target)) return []
  if (statSync(target).isFile()) return [target]
  return readdirSync(target, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name) && !name.endsWith(".tsbuildinfo"))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(path.join(target, entry.name)))
}

/**
 * One hash over the names and contents of files and folders (generated folders and tests left out), and of plain
 * texts that matter beside them.
 * @param {string[]} targets absolute paths; a missing one counts as empty
 * @param {string[]} [texts]
 */
export function hashOf(targets, texts = []) {
  const hash = createHash("sha256")
  for (const file of targets.flatMap(filesUnder)) {
    hash.update(`${path.relative(rootDir, file)}\0`)
    hash.update(readFileSync(file))
    hash.update("\0")
  }
  for (const text of texts) hash.update(`${text}\0`)
  return hash.digest("hex")
}
