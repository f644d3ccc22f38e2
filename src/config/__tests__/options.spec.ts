import { parseOptions } from "../options"

const secret = "a secret of at least thirty-two characters"

describe("options", () => {
  it("need nothing but a secret", () => {
    const options = parseOptions({ secret, database: { clientUrl: "added by Medusa" } })
    expect(options.preset).toBe("storefront")
    expect(options.fee.bps).toBe(1500)
    expect(options.wallet.hold_days).toBe(7)
    expect(options.delivery.upload_limit_bytes).toBe(2_147_483_648)
    expect(options.sandbox.webhook_url).toBe("http://localhost:9000/hooks/payments/sandbox")
  })

  it.each([
    ["storefront", 1500],
    ["academy", 1500],
    ["live", 10_000],
    ["guided", 1500],
    ["studio", 3000],
  ])("take the fee of the preset %s (C2)", (preset, bps) => {
    expect(parseOptions({ secret, preset }).fee.bps).toBe(bps)
  })

  it("let a host's fee win over its preset, even when it is zero", () => {
    expect(parseOptions({ secret, preset: "studio", fee: { bps: 0 } }).fee.bps).toBe(0)
  })

  it("stop the boot with the name of everything that is wrong", () => {
    const parse = () => parseOptions({ secret: "short", wallet: { hold_days: -1 }, fees: {} })
    expect(parse).toThrow(/secret: needs at least 32 characters/)
    expect(parse).toThrow(/wallet\.hold_days/)
    expect(parse).toThrow(/fees/)
  })

  it("drop a trailing slash, so that links never have two", () => {
    expect(parseOptions({ secret, storefront_url: "https://shop.test/" }).storefront_url).toBe(
      "https://shop.test",
    )
  })
})
