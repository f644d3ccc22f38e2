import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { StepFailure } from "./failure.mjs"
import { hashOf } from "./hash.mjs"
import { rootDir, storefrontDir } from "./paths.mjs"

const STAMP = "node_modules/.tessera-installed"
/** npm's install scripts are not needed: what they would do, the packages' own prebuilt parts or we ourselves do. */
const INSTALL = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"))

/** True when node_modules already holds what the lockfile names, whoever put it there. */
function alreadyHolds(dir) {
  try {
    const wanted = readJson(path.join(dir, "package-lock.json")).packages
    const present = readJson(path.join(dir, "node_modules/.package-lock.json")).packages
    return Object.entries(wanted).every(([place, entry]) => {
      if (!place.startsWith("node_modules/") || entry.link || entry.optional || entry.devOptional)
        return true
      return present[place]?.version === entry.version && existsSync(path.join(dir, place))
    })
  } catch {
    return false
  }
}

/** What a package.json asks for; its scripts and words may change without an install. */
function demands(file) {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies, overrides } =
    readJson(file)
  return JSON.stringify([
    dependencies,
    devDependencies,
    peerDependencies,
    optionalDependencies,
    overrides,
  ])
}

async function install(processes, dir, name) {
  const stamp = path.join(dir, STAMP)
  const lock = path.join(dir, "package-lock.json")
  if (!existsSync(lock)) throw new StepFailure(`${lock} is missing: this is not a complete clone.`)
  const manifests = ["package.json", "medusa-backend/package.json"].map((name) =>
    path.join(dir, name),
  )
  const wanted = hashOf(
    [lock],
    [
      ...manifests.filter((file) => existsSync(file)).map(demands),
      process.platform,
      process.arch,
      process.versions.modules,
    ],
  )
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return { note: "unchanged" }
  const present = !existsSync(stamp) && alreadyHolds(dir)
  if (!present) await processes.run(name, INSTALL, { cwd: dir, env: { NODE_ENV: "development" } })
  writeFileSync(stamp, wanted)
  return present ? { note: "already there" } : undefined
}

/** Packages of the plugin, its tools and the host. */
export const installRoot = (processes) => install(processes, rootDir, "install")

export const installStorefront = (processes) =>
  install(processes, storefrontDir, "install-storefront")
