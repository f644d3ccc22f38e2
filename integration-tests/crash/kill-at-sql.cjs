"use strict"

/**
 * Preloaded (`NODE_OPTIONS=--require`) into a backend under test. While the file named by TESSERA_KILL_FILE exists, the
 * process ends itself with SIGKILL around one SQL statement. The file holds
 * {"match": "<regular expression>", "when": "before" | "after-commit", "nth": 1}:
 *
 *   before        the nth matching statement is never sent
 *   after-commit  the transaction that holds the nth matching statement has committed (outside a transaction: the
 *                 statement itself has), and whoever waits for it never hears
 *
 * The pattern sees the text and, after `--`, the values as JSON.
 * The product holds no crash code: this patches `pg`, every copy of it.
 */
const { readFileSync, statSync } = require("node:fs")
const Module = require("node:module")

const file = process.env.TESSERA_KILL_FILE
const patched = new WeakSet()
const transactions = new WeakMap()
let armed = null

/** The plan in force, read again only when its file has changed. */
function currentPlan() {
  const changed_at = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  if (changed_at === undefined) {
    armed = null
  } else if (armed?.changed_at !== changed_at) {
    const { match, when, nth = 1 } = JSON.parse(readFileSync(file, "utf8"))
    armed = { changed_at, pattern: new RegExp(match, "is"), when, nth, seen: 0 }
  }
  return armed
}

function die() {
  process.kill(process.pid, "SIGKILL")
  // The signal needs a moment to arrive; nothing more may be sent until then.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

const textOf = (query) => (typeof query === "string" ? query : (query?.text ?? ""))

const withValues = (query, values) =>
  `${textOf(query)} -- ${JSON.stringify(query?.values ?? (Array.isArray(values) ? values : []))}`

/** Follows a client's transaction. Returns true when a marked one is about to commit. */
function tracksTransaction(client, text) {
  if (/^\s*(begin|start transaction)/i.test(text)) transactions.set(client, { marked: false })
  if (/^\s*rollback\s*;?\s*$/i.test(text)) transactions.delete(client)
  if (!/^\s*(commit|end)\s*;?\s*$/i.test(text)) return false
  const marked = transactions.get(client)?.marked === true
  transactions.delete(client)
  return marked
}

/** Whether the process must die once this statement has succeeded. Dies at once where the plan says "before". */
function diesAfter(client, query, values) {
  if (tracksTransaction(client, textOf(query))) return true
  const plan = currentPlan()
  if (!plan?.pattern.test(withValues(query, values))) return false
  plan.seen += 1
  if (plan.seen !== plan.nth) return false
  if (plan.when === "before") die()
  const open = transactions.get(client)
  if (!open) return true
  open.marked = true
  return false
}

/** Calls the original with `die` put before whoever waits. A statement that failed changed nothing, so it kills not. */
function queryThenDie(query, client, [config, values, callback]) {
  const wrap = (original) => (error, result) => {
    if (!error) die()
    return original(error, result)
  }
  if (typeof values === "function") return query.call(client, config, wrap(values))
  if (typeof callback === "function") return query.call(client, config, values, wrap(callback))
  if (typeof config?.callback === "function") {
    return query.call(client, { ...config, callback: wrap(config.callback) }, values)
  }
  if (typeof config?.submit === "function") {
    config.once?.("end", die)
    return query.call(client, config, values)
  }
  return query.call(client, config, values).then(die)
}

function patch(pg) {
  const prototype = pg?.Client?.prototype
  if (!prototype || patched.has(prototype)) return
  patched.add(prototype)
  const query = prototype.query
  prototype.query = function (...args) {
    if (diesAfter(this, args[0], args[1])) return queryThenDie(query, this, args)
    return query.apply(this, args)
  }
}

if (file) {
  const load = Module._load
  Module._load = function (request, ...rest) {
    const loaded = load.call(this, request, ...rest)
    if (request === "pg" || request.endsWith("/node_modules/pg")) patch(loaded)
    return loaded
  }
}
