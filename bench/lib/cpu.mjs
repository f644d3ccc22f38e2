import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import os from "node:os"
import { setTimeout as pause } from "node:timers/promises"

const ticksPerSecond = () => Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }))
const TICKS = process.platform === "linux" ? ticksPerSecond() : undefined

/** CPU seconds a process has used so far, in user and kernel mode; undefined where /proc does not say. */
export function cpuSeconds(pid) {
  if (!TICKS) return undefined
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
  // The command name, in parentheses, may hold spaces: the numbers begin after it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

const times = () =>
  os.cpus().reduce(
    (sum, { times: { idle, ...busy } }) => ({
      idle: sum.idle + idle,
      busy: sum.busy + Object.values(busy).reduce((a, b) => a + b, 0),
    }),
    { idle: 0, busy: 0 },
  )

/** How busy the machine is with other things, 0 to 1. To be asked while everything of ours is idle. */
export async function backgroundLoad({ seconds = 3 } = {}) {
  const before = times()
  await pause(seconds * 1000)
  const after = times()
  const busy = after.busy - before.busy
  return busy / (busy + after.idle - before.idle)
}
