import { closeSync, openSync, readSync, statSync } from "node:fs"
import { dim, say } from "./steps.mjs"

const EVERY_MS = 250
const CHUNK_BYTES = 65_536
const LABEL_WIDTH = 10

/**
 * Prints what is written to a log from now on, each line behind its label, until the returned function is called.
 */
export function follow(label, file) {
  let offset = 0
  let rest = ""
  const read = () => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size <= offset) return
    const handle = openSync(file, "r")
    try {
      const buffer = Buffer.alloc(CHUNK_BYTES)
      for (let length = -1; length !== 0; ) {
        length = readSync(handle, buffer, 0, CHUNK_BYTES, offset)
        offset += length
        rest += buffer.toString("utf8", 0, length)
      }
    } finally {
      closeSync(handle)
    }
    const lines = rest.split("\n")
    rest = lines.pop() ?? ""
    for (const line of lines) say(`${dim(label.padEnd(LABEL_WIDTH))} ${line}`)
  }
  const timer = setInterval(read, EVERY_MS)
  return () => {
    clearInterval(timer)
    read()
  }
}
