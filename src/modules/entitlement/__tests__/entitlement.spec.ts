import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { ENTITLEMENT_MODULE } from ".."
import { Entitlement } from "../models/entitlement"
import type { EntitlementModuleService, NewEntitlement } from "../service"

const starts_at = new Date("2026-11-21T12:00:00Z")

const one: NewEntitlement = {
  creator_id: "crtr_1",
  offer_id: "offr_1",
  benefit_id: "bnft_1",
  kind: "file",
  order_id: "order_1",
  order_line_item_id: "ordli_1",
  unit: 1,
  customer_id: null,
  email: "a@b.test",
  title: "The files",
  starts_at,
  ends_at: null,
}

moduleIntegrationTestRunner<EntitlementModuleService>({
  moduleName: ENTITLEMENT_MODULE,
  resolve: path.join(__dirname, ".."),
  moduleModels: [Entitlement],
  moduleOptions: { secret: "entitlement-module-tests-own-secret" },
  pathToMigrations: path.join(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    it("grants one per line, benefit and unit, whoever asks and at the same moment", async () => {
      const wanted = [one, { ...one, unit: 2 }, { ...one, benefit_id: "bnft_2" }]
      const runs = await Promise.all(
        Array.from({ length: 6 }, () => service.ensureEntitlements("order_1", wanted)),
      )
      const last = await service.ensureEntitlements("order_1", wanted)
      expect(last).toHaveLength(3)
      for (const run of runs) {
        expect(run.map((row) => row.id).sort()).toEqual(last.map((row) => row.id).sort())
      }
    })

    it("leaves an entitlement as it was granted, whatever is asked later", async () => {
      await service.ensureEntitlements("order_1", [one])
      const [kept] = await service.ensureEntitlements("order_1", [
        { ...one, email: "other@b.test", ends_at: new Date("2030-01-01") },
      ])
      expect(kept).toMatchObject({ email: "a@b.test", ends_at: null })
    })

    it("refuses an end that is not after the start", async () => {
      const ended = { ...one, ends_at: starts_at }
      await expect(service.ensureEntitlements("order_1", [ended])).rejects.toThrow(
        "CK_entitlement_period",
      )
    })

    it("keeps the first answer of a provider", async () => {
      const [granted] = await service.ensureEntitlements("order_1", [one])
      await service.keepGrant(granted?.id ?? "", { asset_ids: ["a"] })
      await service.keepGrant(granted?.id ?? "", { asset_ids: ["b"] })
      const [kept] = await service.ensureEntitlements("order_1", [])
      expect(kept?.data).toEqual({ asset_ids: ["a"] })
    })

    it("hands over what nobody or a guest of the address owns, and nothing of anyone else", async () => {
      await service.ensureEntitlements("order_1", [
        one,
        { ...one, unit: 2, customer_id: "cus_guest" },
        { ...one, unit: 3, customer_id: "cus_other" },
        { ...one, unit: 4, email: "someone@else.test" },
      ])
      const moved = await service.attachToCustomer({
        email: "a@b.test",
        customer_id: "cus_1",
        guest_ids: ["cus_guest"],
      })
      expect(moved).toBe(2)
      const rows = await service.listEntitlements({}, { order: { unit: "ASC" } })
      expect(rows.map((row) => row.customer_id)).toEqual(["cus_1", "cus_1", "cus_other", null])
    })

    it("knows the kinds that come with it, and refuses others by name", () => {
      expect(service.kinds()).toEqual(["file", "link"])
      expect(service.providerFor("file").kind).toBe("file")
      expect(() => service.providerFor("course")).toThrow('"course" is no kind of benefit here')
    })

    it("says which field of a benefit is wrong", () => {
      expect(() => service.validateConfig("file", { asset_ids: ["x"] })).toThrow("asset_ids.0")
      expect(() => service.validateConfig("file", { more: 1 })).toThrow("file benefit")
    })
  },
})
