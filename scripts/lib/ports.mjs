import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync, readlinkSync } from "node:fs"
import net from "node:net"
import { StepFailure } from "./failure.mjs"

const LISTEN_STATE = "0A"

/** Tries to listen on a port: the only question whose answer counts. */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once("error", (error) =>
      resolve(error.code === "EAFNOSUPPORT" || error.code === "EADDRNOTAVAIL"),
    )
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** True when nobody listens on the port, on IPv4 or IPv6. */
export async function isPortFree(port) {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "::"))
}

/** A port that was free a moment ago. */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function listeningInodes(port) {
  const wanted = port.toString(16).toUpperCase().padStart(4, "0")
  const inodes = new Set()
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    let rows = []
    try {
      rows = readFileSync(table, "utf8").split("\n").slice(1)
    } catch {
      continue
    }
    for (const row of rows) {
      const columns = row.trim().split(/\s+/)
      if (columns[3] === LISTEN_STATE && columns[1]?.endsWith(`:${wanted}`)) inodes.add(columns[9])
    }
  }
  return inodes
}

function linuxHolder(port) {
  const inodes = listeningInodes(port)
  if (inodes.size === 0) return undefined
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      for (const fd of readdirSync(`/proc/${pid}/fd`)) {
        const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]
        if (!inode || !inodes.has(inode)) continue
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim()
        return `${command.slice(0, 80)} (process ${pid})`
      }
    } catch {
      // Another user's process, or one that has just ended: it cannot be named.
    }
  }
  return undefined
}

/** Names the process that listens on a port, when this user may know it. */
function findPortHolder(port) {
  if (process.platform === "linux") return linuxHolder(port)
  try {
    const rows = execFileSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fpc"], {
      encoding: "utf8",
    })
    const pid = /^p(\d+)/m.exec(rows)?.[1]
    return pid ? `${/^c(.+)/m.exec(rows)?.[1] ?? "a process"} (process ${pid})` : undefined
  } catch {
    return undefined
  }
}

/**
 * @param {number} port
 * @param {{ what: string, variable: string }} use
 * @throws StepFailure naming who holds the port and how to choose another
 */
export async function requirePort(port, { what, variable }) {
  if (await isPortFree(port)) return
  const holder = findPortHolder(port) ?? "another process"
  throw new StepFailure(
    `Port ${port}, which ${what} needs, is taken by ${holder}.\n` +
      `Stop it, or choose another port: ${variable}=${port + 1} npm start`,
  )
}

/** Reads a port from the environment. */
export function portFrom(variable, fallback) {
  const given = process.env[variable]
  if (given === undefined || given === "") return fallback
  const port = Number(given)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new StepFailure(`${variable} is "${given}"; it must be a port number between 1 and 65535.`)
}
