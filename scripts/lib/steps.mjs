import { StepFailure } from "./failure.mjs"

const useColour = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code) => (text) => (useColour ? `\u001b[${code}m${text}\u001b[0m` : text)
export const dim = paint("2")
export const bold = paint("1")
const red = paint("31")
const green = paint("32")

const PULSE_SECONDS = 30
const NAME_WIDTH = 42
/** Steps under way, in order of their start: the live line of a terminal shows them. */
const active = new Map()
let ticker

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`.padStart(8)

function clearLive() {
  if (process.stdout.isTTY && active.size > 0) process.stdout.write("\r\u001b[2K")
}

function drawLive() {
  if (!process.stdout.isTTY || active.size === 0) return
  const text = [...active]
    .map(([name, { since }]) => `${name} ${seconds(since).trim()}`)
    .join(" · ")
  process.stdout.write(
    `\r\u001b[2K${dim(`… ${text}`.slice(0, (process.stdout.columns ?? 100) - 1))}`,
  )
}

function tick() {
  if (process.stdout.isTTY) return drawLive()
  for (const [name, entry] of active) {
    if (Date.now() - entry.printed < PULSE_SECONDS * 1000) continue
    entry.printed = Date.now()
    process.stdout.write(`  … ${name.padEnd(NAME_WIDTH)} ${seconds(entry.since)}\n`)
  }
}

/** Prints one line without tearing the live line of a terminal. */
export function say(line = "") {
  clearLive()
  process.stdout.write(`${line}\n`)
  drawLive()
}

/**
 * Runs one step and prints one line for it with the time it took. A step that throws is printed as failed, with its
 * reason, the end of its output and its log file, and throws on.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T> | T} run may return `{ note }` to say more at the end of the line
 * @returns {Promise<T>}
 */
export async function step(name, run) {
  const since = Date.now()
  active.set(name, { since, printed: since })
  if (!ticker) ticker = setInterval(tick, 1000).unref()
  drawLive()
  try {
    const result = await run()
    finish(name)
    const note = result?.note ? dim(`  ${result.note}`) : ""
    say(`${green("✓")} ${name.padEnd(NAME_WIDTH)} ${seconds(since)}${note}`)
    return result
  } catch (error) {
    finish(name)
    if (!error.abandoned) reportFailure(name, error, since)
    throw error
  }
}

function finish(name) {
  clearLive()
  active.delete(name)
}

function reportFailure(name, error, since) {
  say(`${red("✗")} ${bold(name.padEnd(NAME_WIDTH))} ${seconds(since)}`)
  const reason = error instanceof StepFailure ? error.message : (error.stack ?? String(error))
  for (const line of reason.split("\n")) say(`  ${line}`)
  if (error.tail) {
    say()
    for (const line of error.tail.split("\n")) say(`  ${dim("│")} ${line}`)
  }
  if (error.log) say(`\n  The whole log: ${error.log}`)
  error.reported = true
}
