import { breakdownPrice } from "#lib/money/price-breakdown"
import type { CommissionRuleInput } from "../index"
import { walletSuite } from "./support/wallet-suite"

jest.setTimeout(60_000)

const hour = 3_600_000
const later = (hours: number) => new Date(Date.now() + hours * hour)

walletSuite({ name: "fees" }, ({ service, sql }) => {
  const set = (rule: Partial<CommissionRuleInput>) =>
    service.replaceCommissionRule({ scope: "platform", rate_bps: 1000, reason: "Spring", ...rule })
  const inForce = (at: Date, input: object = {}) =>
    service.resolveFeeRule({
      creator_id: "crtr_ada",
      offer_id: "offr_1",
      kinds: ["file", "link"],
      currency_code: "usd",
      at,
      ...input,
    })

  it("is the platform's default until a rule says otherwise", async () => {
    expect(await inForce(new Date())).toEqual({
      id: null,
      rate_bps: 1500,
      fixed_minor: 0,
      min_minor: null,
      max_minor: null,
    })
  })

  it("prefers offer over creator over kind over platform", async () => {
    const rates = async () => (await inForce(later(1))).rate_bps
    await set({ rate_bps: 1400 })
    expect(await rates()).toBe(1400)
    await set({ scope: "kind", scope_id: "file", rate_bps: 1300 })
    expect(await rates()).toBe(1300)
    await set({ scope: "creator", scope_id: "crtr_ada", rate_bps: 1900 })
    expect(await rates()).toBe(1900)
    await set({ scope: "offer", scope_id: "offr_1", rate_bps: 700 })
    expect(await rates()).toBe(700)
    const other = await inForce(later(1), {
      creator_id: "crtr_bea",
      offer_id: undefined,
      kinds: [],
    })
    expect(other.rate_bps).toBe(1400)
  })

  it("takes the rule made for the currency, with its fixed part and bounds", async () => {
    await set({ rate_bps: 1000 })
    await set({ rate_bps: 500, fixed_minor: 30, min_minor: 50, currency_code: "USD" })
    const rule = await inForce(later(1))
    expect(rule).toMatchObject({ rate_bps: 500, fixed_minor: 30, min_minor: 50, max_minor: null })
    expect((await inForce(later(1), { currency_code: "eur" })).rate_bps).toBe(1000)
    const parts = breakdownPrice({
      gross_minor: 100,
      discount_minor: 0,
      tax_minor: 0,
      currency_code: "usd",
      rule,
    })
    expect(parts).toMatchObject({ fee_minor: 50, commission_rule_id: rule.id })
  })

  it("finds the rule that held when the order was placed, half-open (M25)", async () => {
    const first = await set({ rate_bps: 1000, starts_at: later(1) })
    const second = await set({ rate_bps: 1200, starts_at: later(2) })
    const third = await set({ rate_bps: 1100, starts_at: later(3) })
    expect((await inForce(new Date())).id).toBeNull()
    expect((await inForce(later(1.5))).id).toBe(first.id)
    expect((await inForce(new Date(second.starts_at.getTime() - 1))).id).toBe(first.id)
    expect((await inForce(second.starts_at)).id).toBe(second.id)
    expect((await inForce(later(9))).id).toBe(third.id)
  })

  it("never changes the past: no start before now, no edit, no removal, no overlap", async () => {
    await expect(set({ starts_at: later(-1) })).rejects.toThrow("in the past")
    const rule = await set({ starts_at: later(1) })
    await expect(sql("update commission_rule set rate_bps = 1")).rejects.toThrow("cannot be edited")
    await expect(sql("delete from commission_rule")).rejects.toThrow("cannot be deleted")
    await service.updateCommissionRules({ id: rule.id, ends_at: later(2) })
    await expect(sql("update commission_rule set ends_at = null")).rejects.toThrow(
      "cannot be edited",
    )
    await expect(set({ starts_at: later(1.5) })).rejects.toMatchObject({ code: "wrong_state" })
  })

  it.each([
    { rate_bps: -1 },
    { rate_bps: 10_001 },
    { fixed_minor: 5 },
    { fixed_minor: -5, currency_code: "usd" },
    { min_minor: 9, max_minor: 8, currency_code: "usd" },
    { scope_id: "crtr_ada" },
    { scope: "creator" as const },
  ])("refuses a rule that cannot be: %p", async (rule) => {
    await expect(set(rule)).rejects.toThrow()
  })
})
