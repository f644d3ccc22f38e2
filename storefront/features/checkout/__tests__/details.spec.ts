import { checkDetails } from "../details"

const ada = {
  name: "Ada Lovelace",
  email: "ada@example.com",
  phone: "+44 20 7946 0958",
  accepted_terms: true,
}

describe("checkDetails", () => {
  it("finds nothing to say about complete details", () => {
    expect(checkDetails(ada)).toBeNull()
  })

  it.each([
    ["name", "  "],
    ["name", "a".repeat(121)],
    ["email", "ada"],
    ["email", "ada@example"],
    ["phone", "12"],
    ["phone", "call me at 1234567"],
  ] as const)("asks again for the %s %j", (field, value) => {
    expect(Object.keys(checkDetails({ ...ada, [field]: value }) ?? {})).toEqual([field])
  })

  it("wants the terms accepted", () => {
    expect(checkDetails({ ...ada, accepted_terms: false })?.accepted_terms).toBeDefined()
  })
})
