import { FileEntitlementProvider } from "../service"

const provider = new FileEntitlementProvider()
const one = `asst_${"0".repeat(25)}1`
const two = `asst_${"0".repeat(25)}2`
const entitlement = { id: "entl_1", email: "b@x.test", starts_at: new Date(), ends_at: null }

describe("a file benefit", () => {
  it("names each file once, by its id, and nothing else", () => {
    const accepts = (config: unknown) => provider.configSchema.safeParse(config).success
    expect(accepts({ asset_ids: [one, two] })).toBe(true)
    expect(accepts({})).toBe(true)
    for (const wrong of [
      { asset_ids: [one, one] },
      { asset_ids: ["../../etc/passwd"] },
      { asset_ids: one },
      { asset_ids: [one], path: "/etc" },
      { asset_ids: Array.from({ length: 51 }, () => one) },
    ]) {
      expect(accepts(wrong)).toBe(false)
    }
  })

  it("shows what was bought, in order, and only files that are there", async () => {
    const benefit = { id: "bnft_1", title: "Files", config: { asset_ids: [two, one] } }
    const data = await provider.grant({ entitlement, benefit, data: null })
    const fact = { filename: "a.pdf", size_bytes: 1, mime_type: "application/pdf", sha256: "ff" }
    const changed = { ...benefit, config: { asset_ids: [] } }
    const shown = provider.present(
      { entitlement, benefit: changed, data },
      { assets: new Map([[two, fact]]) },
    )
    expect(shown.files).toEqual([{ asset_id: two, ...fact }])
    expect(
      provider.present(
        { entitlement, benefit, data },
        { assets: new Map([[one, { ...fact, sha256: null }]]) },
      ).files,
    ).toEqual([])
  })
})
