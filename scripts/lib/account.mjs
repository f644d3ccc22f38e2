import { execFileSync, spawnSync } from "node:child_process"
import { StepFailure } from "./failure.mjs"

function idOf(flag, user) {
  try {
    return Number(
      execFileSync("id", [flag, user], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    )
  } catch {
    return undefined
  }
}

/**
 * The account Postgres runs as. It refuses to run as root, so root lends it an account that owns nothing else;
 * everyone else runs it as themselves (an empty answer).
 * @returns {{ uid?: number, gid?: number, user?: string }}
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return {}
  for (const user of ["postgres", "nobody"]) {
    const uid = idOf("-u", user)
    const gid = idOf("-g", user)
    if (uid !== undefined && gid !== undefined && uid !== 0) return { uid, gid, user }
  }
  throw new StepFailure(
    "Postgres refuses to run as root, and this machine has neither a user `postgres` nor `nobody` to run it as.\n" +
      "Run as an ordinary user, or name a database: DATABASE_URL=postgres://user:password@host:5432/name npm start",
  )
}

/** True when the account can enter the folder. */
export function canEnter(folder, { uid, gid }) {
  const probe = spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], {
    cwd: "/",
    stdio: "ignore",
    ...(uid === undefined ? {} : { uid, gid }),
  })
  if (probe.error) {
    throw new StepFailure(
      `Postgres refuses to run as root, and this machine does not let root become another user (${probe.error.message}).\n` +
        "Run as an ordinary user, or name a database: DATABASE_URL=postgres://user:password@host:5432/name npm start",
    )
  }
  return probe.status === 0
}
