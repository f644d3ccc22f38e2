import { attachmentHeader, displayFilename } from "../filename"

describe("displayFilename", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\me\\book.pdf", "book.pdf"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"],
    ["book\u202Efdp.exe", "bookfdp.exe"],
    ["  ..hidden.pdf. ", "hidden.pdf"],
    ["Skizzen – Größe.pdf", "Skizzen – Größe.pdf"],
    ["..", ""],
  ])("shows %j as %j", (name, shown) => {
    expect(displayFilename(name)).toBe(shown)
  })

  it("keeps the ending of a name that is too long", () => {
    const shown = displayFilename(`${"x".repeat(400)}.pdf`)
    expect(shown).toHaveLength(255)
    expect(shown.endsWith(".pdf")).toBe(true)
  })
})

describe("attachmentHeader", () => {
  it("gives every name, and nothing that ends the header", () => {
    expect(attachmentHeader('Größe "1"\r\n.pdf')).toBe(
      `attachment; filename="Gr__e _1_.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20_1_.pdf`,
    )
  })
})
