/** Inclusive, as in HTTP. `full`: the header is absent or not one we serve in parts; `unsatisfiable`: 416. */
export type RangeChoice =
  | { kind: "full" }
  | { kind: "part"; start: number; end: number }
  | { kind: "unsatisfiable" }

/** Reads a `Range` header for a file of `size` bytes. Several ranges are answered with the whole file (RFC 9110 §14.2). */
export function chooseRange(header: string | undefined, size: number): RangeChoice {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "")
  if (!match) return { kind: "full" }
  const [, first = "", last = ""] = match
  if (first === "" && last === "") return { kind: "full" }
  if (first === "") {
    const length = Math.min(Number(last), size)
    if (length === 0) return { kind: "unsatisfiable" }
    return { kind: "part", start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1)
  if (start >= size) return { kind: "unsatisfiable" }
  // "bytes=5-2" is no range at all and is ignored.
  return end < start ? { kind: "full" } : { kind: "part", start, end }
}
