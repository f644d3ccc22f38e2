import { closeSync, openSync, readSync, statSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import { withClient } from "../../scripts/lib/database.mjs"

/** What the server needs at its start, so that a statement in its log names its database. */
export const statementLogFlags = ["log_line_prefix=[%d] ", "logging_collector=off"]

const FLUSH_MS = 300

async function logStatements(url, wanted) {
  await withClient(url, async (client) => {
    await client.query(`alter system set log_statement = '${wanted ? "all" : "none"}'`)
    await client.query("select pg_reload_conf()")
  })
  await pause(FLUSH_MS)
}

function readFrom(file, offset) {
  const length = statSync(file).size - offset
  const buffer = Buffer.alloc(length)
  const descriptor = openSync(file, "r")
  readSync(descriptor, buffer, 0, length, offset)
  closeSync(descriptor)
  return buffer.toString("utf8")
}

/**
 * Counts the statements each database receives while `work` runs, from the server's own log, so that nothing a client
 * does is missed: reads, writes, BEGIN and COMMIT alike.
 * @returns {Promise<Map<string, number>>} statements by database
 */
export async function countStatements({ url, log, work }) {
  await logStatements(url, true)
  const offset = statSync(log).size
  await work()
  await pause(FLUSH_MS)
  const text = readFrom(log, offset)
  await logStatements(url, false)
  const counts = new Map()
  for (const [, database] of text.matchAll(
    /^\[([^\]]*)\] LOG: {2}(?:statement|execute [^:]*):/gm,
  )) {
    counts.set(database, (counts.get(database) ?? 0) + 1)
  }
  return counts
}
