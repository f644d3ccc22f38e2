import { readCard } from "../read-card"

const now = new Date("2026-11-21T12:00:00Z")
const good = { number: "4242424242424242", exp_month: 11, exp_year: 2026, cvc: "123" }

describe("a test card", () => {
  it.each([
    ["4242 4242 4242 4242", "succeed"],
    ["4000-0000-0000-0002", "decline"],
    ["4000 0000 0000 9995", "insufficient_funds"],
    ["4000 0027 6000 3184", "authenticate"],
    ["4000 0000 0000 0077", "delay"],
    ["4000 0000 0000 0259", "repeat"],
  ])("%s does %s", (number, behaviour) => {
    expect(readCard({ ...good, number }, now)).toEqual({ behaviour, error: null })
  })

  it("is good to the last moment of its month, and not a moment longer", () => {
    const last = new Date("2026-11-30T23:59:59.999Z")
    expect(readCard(good, last).error).toBeNull()
    expect(readCard(good, new Date(last.getTime() + 1)).error?.code).toBe("expired_card")
    expect(readCard({ ...good, exp_month: 12, exp_year: 26 }, last).error).toBeNull()
  })

  it("is never a real card", () => {
    expect(readCard({ ...good, number: "5555555555554444" }, now).error?.code).toBe(
      "test_cards_only",
    )
  })
})
