import { checkContent, checkName } from "../file-kinds"

const text = Buffer.from("name,price\nink,3\n")
const png = { ext: "png", mime: "image/png" }

describe("checkName", () => {
  it.each(["book.pdf", "BOOK.PDF", "a.b.zip", "set.procreate", "notes.md"])(
    "accepts %s",
    (name) => {
      expect(checkName(name).accepted).toBe(true)
    },
  )

  it.each([
    "setup.exe",
    "run.sh",
    "macro.VBS",
    "app.dmg",
    "x.msi",
    "noending",
    "x.unheard",
    ".bashrc",
  ])("refuses %s", (name) => {
    expect(checkName(name).accepted).toBe(false)
  })
})

describe("checkContent", () => {
  it("accepts what is what it says", () => {
    expect(checkContent("a.png", png, Buffer.alloc(4))).toEqual({
      accepted: true,
      mime_type: "image/png",
    })
    expect(checkContent("a.csv", undefined, text).accepted).toBe(true)
    expect(checkContent("a.abr", undefined, Buffer.from([0, 6, 0, 1])).accepted).toBe(true)
  })

  it.each([
    ["a picture named .pdf", "a.pdf", png, Buffer.alloc(4)],
    ["bytes that are no text named .txt", "a.txt", undefined, Buffer.from([1, 0, 2, 0])],
    ["broken UTF-8 named .csv", "a.csv", undefined, Buffer.from([0x61, 0xff, 0x62])],
    ["text named .pdf", "a.pdf", undefined, text],
    ["a program named .procreate", "a.procreate", { ext: "exe", mime: "x" }, Buffer.from("MZ")],
    ["a program named .txt", "a.txt", undefined, Buffer.from("#!/bin/sh\n")],
    ["a Linux program named .abr", "a.abr", undefined, Buffer.from("\x7fELF", "latin1")],
  ])("refuses %s", (_name, filename, found, head) => {
    expect(checkContent(filename, found, head).accepted).toBe(false)
  })

  it("accepts text whose last character is cut by the sample", () => {
    expect(checkContent("a.txt", undefined, Buffer.from("größe").subarray(0, 3)).accepted).toBe(
      true,
    )
  })
})
