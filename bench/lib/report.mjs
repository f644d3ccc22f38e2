import { existsSync, readFileSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { rootDir } from "../../scripts/lib/paths.mjs"

const page = path.join(rootDir, "docs/performance.md")

/** The machine and the day, without which a figure means nothing. */
export function circumstances() {
  const cpu = os.cpus()[0]?.model.trim() ?? "unknown CPU"
  const memory = Math.round(os.totalmem() / 1024 ** 3)
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, ${os.cpus().length} × ${cpu}, ${memory} GiB, Node ${process.versions.node}`
}

/** A Markdown table. */
export function table(header, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n")
}

/** Replaces one bench's section of docs/performance.md; everything outside its markers stays as people wrote it. */
export function writeSection(name, body) {
  const begin = `<!-- bench:${name} -->`
  const end = `<!-- /bench:${name} -->`
  const section = `${begin}\n${body.trim()}\n${end}`
  const text = existsSync(page) ? readFileSync(page, "utf8") : "# Performance\n"
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  writeFileSync(
    page,
    from >= 0 && to > from
      ? text.slice(0, from) + section + text.slice(to + end.length)
      : `${text.trimEnd()}\n\n${section}\n`,
  )
}

/** The one line a bench prints for each promise. */
export function printMetric(name, { ratio, lowest, highest }, goal) {
  const range = lowest === undefined ? "" : ` (${lowest.toFixed(2)}-${highest.toFixed(2)})`
  console.log(`${name.padEnd(52)} ${ratio.toFixed(2)}${range}`.padEnd(76), `goal ${goal}`)
}
