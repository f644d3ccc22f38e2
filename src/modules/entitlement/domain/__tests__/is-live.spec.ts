import { isLive, stateAt } from "../is-live"

const starts_at = new Date("2026-11-21T12:00:00.000Z")
const ends_at = new Date("2026-12-21T12:00:00.000Z")
const justBefore = (at: Date) => new Date(at.getTime() - 1)

describe("an entitlement", () => {
  const bounded = { state: "active", starts_at, ends_at }

  it.each([
    ["a moment before it begins", justBefore(starts_at), false, "active"],
    ["the moment it begins", starts_at, true, "active"],
    ["a moment before it ends", justBefore(ends_at), true, "active"],
    ["the moment it ends", ends_at, false, "expired"],
  ] as const)("%s", (_, at, live, state) => {
    expect([isLive(bounded, at), stateAt(bounded, at)]).toEqual([live, state])
  })

  it("without an end lives for ever, and revoked never", () => {
    const far = new Date("9999-12-31T23:59:59.999Z")
    expect(isLive({ ...bounded, ends_at: null }, far)).toBe(true)
    expect(isLive({ ...bounded, state: "revoked", ends_at: null }, far)).toBe(false)
    expect(stateAt({ ...bounded, state: "revoked" }, far)).toBe("revoked")
  })
})
