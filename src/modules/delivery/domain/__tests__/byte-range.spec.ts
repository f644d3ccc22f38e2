import { chooseRange } from "../byte-range"

describe("chooseRange", () => {
  it.each([
    [undefined, { kind: "full" }],
    ["bytes=0-", { kind: "part", start: 0, end: 99 }],
    ["bytes=0-0", { kind: "part", start: 0, end: 0 }],
    ["bytes=10-19", { kind: "part", start: 10, end: 19 }],
    ["bytes=90-1000", { kind: "part", start: 90, end: 99 }],
    ["bytes=-10", { kind: "part", start: 90, end: 99 }],
    ["bytes=-1000", { kind: "part", start: 0, end: 99 }],
    ["bytes=100-", { kind: "unsatisfiable" }],
    ["bytes=-0", { kind: "unsatisfiable" }],
    ["bytes=5-2", { kind: "full" }],
    ["bytes=-", { kind: "full" }],
    ["bytes=0-1,5-6", { kind: "full" }],
    ["items=0-1", { kind: "full" }],
    ["bytes=99999999999999999999-", { kind: "full" }],
  ])("reads %s", (header, choice) => {
    expect(chooseRange(header, 100)).toEqual(choice)
  })
})
