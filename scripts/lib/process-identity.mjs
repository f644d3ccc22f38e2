import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"

function linuxStat(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
  // The command name stands in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  return {
    state: fields[0],
    parent: Number(fields[1]),
    group: Number(fields[2]),
    started: fields[19],
  }
}

/**
 * What tells one process from a later one with the same number: when it started, and in which boot.
 * Undefined when there is no such process (a zombie counts as gone).
 */
export function processIdentity(pid) {
  try {
    if (process.platform === "linux") {
      const { state, started } = linuxStat(pid)
      if (state === "Z" || state === "X") return undefined
      return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${started}`
    }
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" })
    return started.trim() || undefined
  } catch {
    return undefined
  }
}

/** True when exactly the process that was recorded still runs. */
export function isSameProcess({ pid, identity }) {
  return identity !== undefined && processIdentity(pid) === identity
}

function processTable() {
  if (process.platform === "linux") {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          return [{ pid: Number(name), ...linuxStat(name) }]
        } catch {
          return []
        }
      })
  }
  return execFileSync("ps", ["-A", "-o", "pid=,ppid=,pgid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/).map(Number))
    .map(([pid, parent, group]) => ({ pid, parent, group, state: "S" }))
}

/** The living descendants of a process and the members of its group, without the process itself. */
export function descendantsOf(pid) {
  const table = processTable().filter(({ state }) => state !== "Z" && state !== "X")
  const found = new Set(table.filter(({ group }) => group === pid).map((entry) => entry.pid))
  let grew = true
  while (grew) {
    grew = false
    for (const entry of table) {
      if (found.has(entry.pid) || (entry.parent !== pid && !found.has(entry.parent))) continue
      found.add(entry.pid)
      grew = true
    }
  }
  found.delete(pid)
  return [...found]
}

/** Processes of this machine that carry `variable=value` in their environment (Linux only). */
export function processesWith(variable, value) {
  if (process.platform !== "linux") return []
  const wanted = `${variable}=${value}`
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, "utf8").split("\0").includes(wanted)
      } catch {
        return false
      }
    })
    .map(Number)
}
