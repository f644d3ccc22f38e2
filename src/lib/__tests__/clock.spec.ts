import { addDays, retryAt, startOfDay } from "../clock"

describe("clock", () => {
  it("adds days of the same length across a change to summer time and a leap day", () => {
    expect(addDays(new Date("2028-02-28T23:59:59.999Z"), 2).toISOString()).toBe(
      "2028-03-01T23:59:59.999Z",
    )
    expect(addDays(new Date("2026-03-28T12:00:00.000Z"), 1).toISOString()).toBe(
      "2026-03-29T12:00:00.000Z",
    )
  })

  it("begins a day at 00:00 UTC, whatever the zone of the machine", () => {
    expect(startOfDay(new Date("2026-11-21T23:30:00.000Z")).toISOString()).toBe(
      "2026-11-21T00:00:00.000Z",
    )
  })

  it("doubles the wait between tries and never waits longer than an hour", () => {
    const now = new Date(0)
    const waits = [0, 1, 2, 3, 11, 12, 1000].map((attempts) => retryAt(now, attempts).getTime())
    expect(waits).toEqual([1000, 2000, 4000, 8000, 2_048_000, 3_600_000, 3_600_000])
  })
})
