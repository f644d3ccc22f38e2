import { safeNext } from "../safe-next"

describe("safeNext", () => {
  it.each([
    ["/library", "/library"],
    ["/library?q=excel&cursor=a#top", "/library?q=excel&cursor=a#top"],
    ["/studio/../library", "/library"],
  ])("follows %s", (next, path) => {
    expect(safeNext(next, "/")).toBe(path)
  })

  it.each([
    "//evil.test",
    "/\\evil.test",
    "/\t/evil.test",
    "\\\\evil.test",
    "https://evil.test/library",
    "javascript:alert(1)",
    "library",
    "",
    `/${"a".repeat(600)}`,
    ["/library"],
    undefined,
    null,
  ])("does not leave the site for %j", (next) => {
    expect(safeNext(next, "/library")).toBe("/library")
  })
})
