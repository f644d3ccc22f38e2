import { formatMoney as inAdmin } from "../../../admin/_lib/format-money"
import { formatMoney } from "../format-money"

describe("money in the admin", () => {
  it("is written as everywhere else, in every currency there is", () => {
    for (const currency of Intl.supportedValuesOf("currency")) {
      for (const amount_minor of [0, 5, 1999, -1999, 100_000_001]) {
        expect(inAdmin(amount_minor, currency)).toBe(formatMoney(amount_minor, currency))
      }
    }
  })
})
