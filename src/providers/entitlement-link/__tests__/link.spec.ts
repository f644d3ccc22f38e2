import { LinkEntitlementProvider } from "../service"

const provider = new LinkEntitlementProvider()
const accepts = (url: unknown) => provider.configSchema.safeParse({ url }).success

describe("a link benefit", () => {
  it.each(["https://example.com/a?b=c#d", "https://xn--mller-kva.de", "  https://example.com  "])(
    "leads to %s",
    (url) => {
      expect(accepts(url)).toBe(true)
    },
  )

  it.each([
    "http://example.com",
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.com",
    "https:\\\\example.com",
    "https://example.com\\@evil.test",
    "https://user:pass@example.com",
    "https://user@example.com",
    "https://exa\tmple.com",
    "https://example.com/\u0000",
    "https://",
    "example.com",
    `https://example.com/${"x".repeat(2000)}`,
    "",
    null,
  ])("never leads to %j", (url) => {
    expect(accepts(url)).toBe(false)
  })

  it("gives what was bought, whatever the offer says later", async () => {
    const entitlement = { id: "entl_1", email: "b@x.test", starts_at: new Date(), ends_at: null }
    const bought = { id: "bnft_1", title: "Board", config: { url: "https://a.test/1" } }
    const data = await provider.grant({ entitlement, benefit: bought, data: null })
    const changed = { ...bought, config: { url: "https://a.test/2" } }
    expect(await provider.grant({ entitlement, benefit: changed, data })).toEqual(data)
    expect(provider.present({ entitlement, benefit: changed, data }).url).toBe("https://a.test/1")
  })
})
