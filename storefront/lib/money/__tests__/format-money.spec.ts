import { formatMoney, moneyParts } from "../format-money"

describe("formatMoney", () => {
  it.each([
    [1999, "usd", "$19.99"],
    [5, "usd", "$0.05"],
    [0, "usd", "$0.00"],
    [-450, "usd", "\u2212$4.50"],
    [4800, "jpy", "¥4,800"],
    [1234567, "kwd", "KWD\u00a01,234.567"],
    [Number.MAX_SAFE_INTEGER, "usd", "$90,071,992,547,409.91"],
  ])("writes %i %s as %s", (amount_minor, currency_code, text) => {
    expect(formatMoney({ amount_minor, currency_code })).toBe(text)
  })

  it("leaves out decimals that say nothing, and only those", () => {
    expect(formatMoney({ amount_minor: 2900, currency_code: "usd", short: true })).toBe("$29")
    expect(formatMoney({ amount_minor: 2950, currency_code: "usd", short: true })).toBe("$29.50")
  })

  it("shows a plus before what came in", () => {
    expect(formatMoney({ amount_minor: 2465, currency_code: "usd", signed: true })).toBe("+$24.65")
  })

  it("writes amounts as the reader's language does", () => {
    const text = formatMoney({ amount_minor: 123456, currency_code: "eur", locale: "de-DE" })
    expect(text).toBe("1.234,56\u00a0€")
  })

  it("marks the decimals and their point, and nothing else", () => {
    const dimmed = moneyParts({ amount_minor: 1999, currency_code: "usd" }).filter((p) => p.minor)
    expect(dimmed.map((part) => part.text).join("")).toBe(".99")
  })
})
