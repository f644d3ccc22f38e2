import { canBecome } from "../offer-status"
import { freeSlug, slugOf } from "../slug"
import { summaryOf } from "../summary"

describe("slugOf", () => {
  it.each([
    ["Under the Skin", "under-the-skin"],
    ["  Über -- Größe!  ", "uber-grosse"],
    ["100 % Wolle", "100-wolle"],
    ["日本語", "offer"],
    ["../../etc/passwd", "etc-passwd"],
    ["x".repeat(120), "x".repeat(80)],
  ])("turns %s into %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it("counts on from the slugs a creator has", () => {
    expect(freeSlug("guide", [])).toBe("guide")
    expect(freeSlug("guide", ["guide", "guide-2"])).toBe("guide-3")
  })
})

describe("summaryOf", () => {
  it("is the first sentence without Markdown", () => {
    expect(summaryOf("# Title\n\n**Forty** [brushes](https://x.test) for _ink_. And more.")).toBe(
      "Forty brushes for ink.",
    )
  })

  it("drops raw HTML and never exceeds 160 characters", () => {
    expect(summaryOf("<script>alert(1)</script> Hello")).not.toContain("<")
    expect(summaryOf(`${"word ".repeat(80)}end.`).length).toBeLessThanOrEqual(160)
    expect(summaryOf("a".repeat(400)).length).toBe(160)
  })

  it("is empty for an empty description", () => {
    expect(summaryOf("")).toBe("")
  })
})

describe("canBecome", () => {
  it("hides and shows, and archives for ever", () => {
    expect(canBecome("draft", "published")).toBe(true)
    expect(canBecome("published", "hidden")).toBe(true)
    expect(canBecome("hidden", "published")).toBe(true)
    expect(canBecome("published", "draft")).toBe(false)
    expect(canBecome("archived", "published")).toBe(false)
    expect(canBecome("published", "published")).toBe(true)
  })
})
