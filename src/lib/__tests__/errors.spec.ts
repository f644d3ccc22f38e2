import { MedusaError } from "@medusajs/framework/utils"
import { errorCode, errorMessage, notFound } from "../errors"

describe("errors", () => {
  it("carry a type for the status and a code for programs", () => {
    const error = notFound("There is no offer offr_1.")
    expect(error.type).toBe(MedusaError.Types.NOT_FOUND)
    expect(errorCode(error)).toBe("not_found")
  })

  it("can be read when a workflow hands them on as plain objects", () => {
    const plain = { type: "not_allowed", code: "sold_out", message: "The last one is gone." }
    expect(errorCode(plain)).toBe("sold_out")
    expect(errorMessage(plain)).toBe("The last one is gone.")
  })

  it("can be read when somebody threw something else", () => {
    expect(errorCode("no")).toBeNull()
    expect(errorCode({ code: 23505 })).toBeNull()
    expect(errorMessage("no")).toBe("no")
    expect(errorMessage(null)).toBe("null")
  })
})
