import { randomBytes } from "node:crypto"
import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import path from "node:path"
import { dataDir } from "./paths.mjs"

const NAMES = [
  "JWT_SECRET",
  "COOKIE_SECRET",
  "TESSERA_SECRET",
  "SANDBOX_WEBHOOK_SECRET",
  "POSTGRES_PASSWORD",
]
const SECRET_BYTES = 32
const OWNER_ONLY = 0o600

/**
 * The secrets of this clone, made once and kept in .data/secrets.json. One given in the environment wins.
 * @returns {Record<string, string>}
 */
export function loadSecrets() {
  const file = path.join(dataDir, "secrets.json")
  const kept = readKept(file)
  const complete = { ...Object.fromEntries(NAMES.map((name) => [name, newSecret()])), ...kept }
  if (NAMES.some((name) => !kept[name])) {
    writeFileSync(`${file}.new`, `${JSON.stringify(complete, null, 2)}\n`, { mode: OWNER_ONLY })
    renameSync(`${file}.new`, file)
  }
  chmodSync(file, OWNER_ONLY)
  return Object.fromEntries(NAMES.map((name) => [name, process.env[name] || complete[name]]))
}

const newSecret = () => randomBytes(SECRET_BYTES).toString("hex")

function readKept(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch (error) {
    if (error.code === "ENOENT") return {}
    throw new Error(
      `${file} cannot be read (${error.message}). Repair it, or remove it to make new secrets.`,
    )
  }
}
