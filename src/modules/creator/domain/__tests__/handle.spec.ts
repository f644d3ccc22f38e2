import { accentFor, accents } from "#lib/accent"
import { handleProblem } from "../handle"

describe("handleProblem", () => {
  it.each(["mara-ink", "abc", "a1b", "x".repeat(30), "42-studio"])("accepts %s", (handle) => {
    expect(handleProblem(handle)).toBeNull()
  })

  it.each(["ab", "x".repeat(31), "-abc", "abc-", "a--b", "Mara", "ma ra", "mära", "a/b", "а-кир"])(
    "refuses %s and says why",
    (handle) => {
      expect(handleProblem(handle)).toMatch(/use /)
    },
  )

  it.each(["login", "studio", "checkout", "library", "activate", "api", "support", "dev"])(
    "keeps %s for the site",
    (handle) => {
      expect(handleProblem(handle)).toContain("reserved")
    },
  )
})

describe("accentFor", () => {
  it("gives one handle the same colour every time, and only known colours", () => {
    for (const handle of ["mara-ink", "abc", "zz9", "north-studio"]) {
      expect(accents).toContain(accentFor(handle))
      expect(accentFor(handle)).toBe(accentFor(handle))
    }
  })
})
