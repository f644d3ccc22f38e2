import { readCard, spaceExpiry, spaceNumber } from "../card"
import { testCards } from "../test-cards"

const now = new Date("2026-11-21T12:00:00Z")
const typed = { number: "4242 4242 4242 4242", expiry: "12 / 28", cvc: "123" }

describe("readCard", () => {
  it("reads a card as the processor wants it", () => {
    expect(readCard(typed, now).card).toEqual({
      number: "4242424242424242",
      exp_month: 12,
      exp_year: 2028,
      cvc: "123",
    })
  })

  it("takes every test card", () => {
    for (const { number } of testCards) {
      expect(readCard({ ...typed, number }, now).errors).toBeNull()
    }
  })

  it("takes a card until the last day of its month", () => {
    expect(readCard({ ...typed, expiry: "11/26" }, now).errors).toBeNull()
    expect(readCard({ ...typed, expiry: "10/26" }, now).errors?.expiry).toMatch(/expired/)
  })

  it.each([
    ["number", "4242 4242 4242 4241"],
    ["number", "4242"],
    ["expiry", "13 / 28"],
    ["expiry", "1"],
    ["cvc", "12"],
    ["cvc", "abc"],
  ] as const)("says what is wrong with the %s %s", (field, value) => {
    const { errors } = readCard({ ...typed, [field]: value }, now)
    expect(Object.keys(errors ?? {})).toEqual([field])
  })
})

describe("spacing while typing", () => {
  it("groups the number in fours and drops what is no digit", () => {
    expect(spaceNumber("42424242-42424242")).toBe("4242 4242 4242 4242")
  })

  it.each([
    ["5", "05"],
    ["12", "12"],
    ["1228", "12 / 28"],
  ])("writes the expiry %s as %s", (text, spaced) => {
    expect(spaceExpiry(text)).toBe(spaced)
  })
})
