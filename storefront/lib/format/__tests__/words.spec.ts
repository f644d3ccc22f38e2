import { accessWords } from "../access-words"
import { formatBytes } from "../bytes"

describe("accessWords", () => {
  it.each([
    [null, "Yours for ever"],
    [1, "1 day of access"],
    [30, "30 days of access"],
    [90, "3 months of access"],
    [365, "1 year of access"],
    [730, "2 years of access"],
    [100, "100 days of access"],
  ])("says %p days as %s", (days, words) => {
    expect(accessWords(days)).toBe(words)
  })
})

describe("formatBytes", () => {
  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [1_500, "1.5 kB"],
    [48_123_456, "48 MB"],
    [2_147_483_648, "2.1 GB"],
  ])("says %i as %s", (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words)
  })
})
