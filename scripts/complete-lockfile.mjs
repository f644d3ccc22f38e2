import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"

// Native packages come in one edition for each platform, as optional dependencies. A lockfile that was written where
// the registry serves only some editions lacks the others: `npm ci` then refuses it there, and installs nothing native
// on the platforms that are missing. This adds the missing editions, at the version their parent names.
// Use: node scripts/complete-lockfile.mjs [folder ...], after an `npm install`.

const SYSTEMS = [
  "darwin",
  "linux",
  "win32",
  "android",
  "freebsd",
  "openbsd",
  "netbsd",
  "openharmony",
  "sunos",
  "aix",
]
const PROCESSORS = [
  "arm64",
  "x64",
  "arm",
  "ia32",
  "ppc64",
  "riscv64",
  "s390x",
  "loong64",
  "mips64el",
  "wasm32",
]
const ALIASES = {
  windows: "win32",
  armv7: "arm",
  armhf: "arm",
  linuxmusl: "linux",
  arm64ec: "arm64",
}
const inNpmsOrder = ([a], [b]) => a.localeCompare(b, "en")

/** Where Node would look for a package's dependency, nearest first. */
function placesOf(parent, name) {
  const places = [`node_modules/${name}`]
  let at = parent
  while (at.includes("node_modules/")) {
    places.unshift(`${at}/node_modules/${name}`)
    at = at.slice(0, at.lastIndexOf("node_modules/")).replace(/\/$/, "")
  }
  return places
}

function platformOf(name) {
  const words = name
    .replace(/^@[^/]+\//, "")
    .split(/[-.]/)
    .map((word) => ALIASES[word] ?? word)
  const os = words.filter((word) => SYSTEMS.includes(word))
  const cpu = words.filter((word) => PROCESSORS.includes(word))
  const libc = name.includes("musl") ? ["musl"] : /\bgnu/.test(name) ? ["glibc"] : []
  if (os.length + cpu.length === 0) return undefined
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 && os.includes("linux") ? { libc } : {}),
    ...(os.length > 0 ? { os } : {}),
  }
}

function missingEditions(packages) {
  const missing = {}
  for (const [parent, entry] of Object.entries(packages)) {
    for (const [name, spec] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name)
      if (!platform || placesOf(parent, name).some((place) => packages[place])) continue
      const { cpu, libc, os } = platform
      missing[`node_modules/${name}`] = {
        version: spec.replace(/^[~^=]/, ""),
        ...(cpu ? { cpu } : {}),
        ...(entry.dev ? { dev: true } : {}),
        ...(libc ? { libc } : {}),
        optional: true,
        ...(os ? { os } : {}),
      }
    }
  }
  return missing
}

for (const folder of process.argv.length > 2 ? process.argv.slice(2) : [".", "storefront"]) {
  const file = path.join(folder, "package-lock.json")
  const lock = JSON.parse(readFileSync(file, "utf8"))
  const missing = missingEditions(lock.packages)
  const { "": own, ...others } = lock.packages
  const all = Object.entries({ ...others, ...missing }).sort(inNpmsOrder)
  lock.packages = { "": own, ...Object.fromEntries(all) }
  if (Object.keys(missing).length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${file}: ${Object.keys(missing).length} editions added`)
}
