import fc from "fast-check"
import { toCsvRow } from "../csv"

/** Reads one RFC 4180 line back. */
function parse(line: string): string[] {
  return [...line.trimEnd().matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map((match) =>
    (match[1] ?? "").replaceAll('""', '"'),
  )
}

describe("toCsvRow", () => {
  it.each([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "＝1",
    "|calc",
  ])("makes text of %p (X4)", (text) => {
    expect(toCsvRow([text]).startsWith(`"'`)).toBe(true)
  })

  it("leaves numbers, names and nothing as they are", () => {
    expect(toCsvRow([-5, "-12.50", 'Ada "the first"', null])).toBe(
      '"-5","-12.50","Ada ""the first""",""\r\n',
    )
  })

  it("gives every text back, save the apostrophe before a formula", () => {
    const word = fc.string({ unit: "grapheme" }).filter((text) => !/[\r\n]/.test(text))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const cells = parse(toCsvRow(words))
        expect(cells).toHaveLength(words.length)
        for (const [index, cell] of cells.entries()) {
          expect([words[index], `'${words[index]}`]).toContain(cell)
        }
      }),
    )
  })
})
