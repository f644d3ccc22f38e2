import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { StoreLibraryResponse } from "../../../src/lib/http"
import {
  createAsset,
  createCreator,
  createCustomer,
  createPublishedOffer,
  setUpShop,
  type TestCreator,
  type TestCustomer,
  type TestOffer,
  type TestShop,
} from "../../helpers"
import { cards, TestBuyer } from "../../helpers/buyer"

process.env.MEDUSA_WORKER_MODE = "server"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let creator: TestCreator
    let offer: TestOffer
    let customer: TestCustomer

    beforeAll(async () => {
      shop = await setUpShop(getContainer())
      creator = await createCreator(getContainer(), { display_name: "Mara Ink" })
      offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
      customer = await createCustomer(getContainer(), { email: "reader@buyers.test" })
    })

    const quiet = { validateStatus: () => true }
    const signedIn = (who: TestCustomer) => ({ ...shop.headers, ...who.headers })

    async function buy(
      input: { offer_id?: string; as?: TestCustomer; email?: string } = {},
    ): Promise<TestBuyer> {
      const headers = input.as ? signedIn(input.as) : shop.headers
      const buyer = new TestBuyer(api, headers, input.email ?? input.as?.email ?? "b@buyers.test")
      await buyer.start(input.offer_id ?? offer.id)
      if (buyer.checkout.payment) await buyer.pay(cards.good)
      const { status, data } = await buyer.complete()
      expect([status, data.message]).toEqual([200, undefined])
      buyer.checkout = data.checkout
      return buyer
    }

    async function library(who: TestCustomer, query = ""): Promise<StoreLibraryResponse> {
      const { data } = await api.get(`/store/library${query}`, { headers: signedIn(who) })
      return data
    }

    async function download(
      entitlement_id: string,
      asset_id: string,
      headers: Record<string, string>,
    ) {
      return api.post(
        `/store/entitlements/${entitlement_id}/downloads`,
        { asset_id },
        { headers: { ...shop.headers, ...headers }, ...quiet },
      )
    }

    function fileOf(buyer: TestBuyer) {
      const [entitlement] = buyer.checkout.entitlements
      const [file] = entitlement?.files ?? []
      if (!entitlement || !file) throw new Error("Nothing was bought.")
      return { entitlement_id: entitlement.id, asset_id: file.asset_id }
    }

    describe("the library", () => {
      it("shows what its customer bought, with price, seller, reason and files", async () => {
        const { checkout } = await buy({ as: customer })
        const { items, next_cursor } = await library(customer)
        expect(next_cursor).toBeNull()
        expect(items).toEqual([
          {
            order_id: checkout.order?.id,
            order_display_id: checkout.order?.display_id,
            purchased_at: expect.stringMatching(/Z$/),
            price_minor: 1900,
            currency_code: "usd",
            offer: { id: offer.id, name: "Forty brushes", slug: offer.slug },
            creator: { handle: creator.handle, display_name: "Mara Ink", accent: "saffron" },
            entitlements: checkout.entitlements,
          },
        ])
      })

      it("pages newest first without gap or repeat, and finds by offer, seller and title", async () => {
        const names = ["Alpha 100%", "Beta", "Gamma", "Delta", "Epsilon"]
        for (const name of names) {
          const { id } = await createPublishedOffer(getContainer(), {
            creator_id: creator.id,
            name,
            price_minor: 0,
          })
          await buy({ offer_id: id, as: customer })
        }
        const seen: string[] = []
        let cursor = ""
        for (let page = 0; page < 3; page += 1) {
          const { items, next_cursor } = await library(customer, `?limit=2${cursor}`)
          seen.push(...items.map((item) => item.offer.name))
          cursor = `&cursor=${next_cursor}`
          expect(next_cursor === null).toBe(page === 2)
        }
        expect(seen).toEqual([...names].reverse())
        const found = async (q: string) =>
          (await library(customer, `?q=${encodeURIComponent(q)}`)).items.map(
            (item) => item.offer.name,
          )
        expect(await found("BET")).toEqual(["Beta"])
        expect(await found("100%")).toEqual(["Alpha 100%"])
        expect(await found("_")).toEqual([])
        expect(await found("mara")).toHaveLength(5)
        expect(await found("the files")).toHaveLength(5)
      })

      it("refuses strangers, wrong tokens and made-up cursors", async () => {
        const status = async (headers: object, query = "") =>
          (await api.get(`/store/library${query}`, { headers, ...quiet })).status
        expect(await status(shop.headers)).toBe(401)
        expect(await status({ ...shop.headers, ...creator.headers })).toBe(401)
        expect(await status(signedIn(customer), "?cursor=abc")).toBe(400)
        expect(await status(signedIn(customer), "?limit=51")).toBe(400)
        expect(await status(signedIn(customer), "?customer_id=cus_other")).toBe(400)
      })

      it("does not show what was bought with somebody's address by a stranger who is not signed in", async () => {
        const { checkout } = await buy({ email: customer.email })
        expect(checkout.status).toBe("settled")
        expect((await library(customer)).items).toEqual([])
      })

      it("keeps a benefit as it was bought, also after the offer was changed", async () => {
        const { checkout } = await buy({ as: customer })
        const { id } = await createAsset(getContainer(), {
          creator_id: creator.id,
          filename: "new.txt",
        })
        const [benefit] = offer.benefits
        await getContainer()
          .resolve("offer")
          .updateBenefits({ id: benefit?.id ?? "", config: { asset_ids: [id] } })
        const [item] = (await library(customer)).items
        expect(item?.entitlements).toEqual(checkout.entitlements)
      })
    })

    describe("a download link", () => {
      it("is given to the customer and to whoever holds the checkout's token, and opens the bytes", async () => {
        const buyer = await buy({ as: customer })
        const { entitlement_id, asset_id } = fileOf(buyer)
        for (const proof of [customer.headers, { "x-checkout-token": buyer.token }]) {
          const { status, data } = await download(entitlement_id, asset_id, proof as never)
          expect(status).toBe(201)
          expect(data.download).toMatchObject({ filename: "guide.txt", size_bytes: 23 })
          const file = await api.get(new URL(data.download.url).pathname, quiet)
          expect([file.status, file.data]).toEqual([200, "Forty brushes for ink.\n"])
        }
      })

      it("is the same 404 for nobody, another customer, another checkout and an unknown id", async () => {
        const buyer = await buy({ as: customer })
        const other = await createCustomer(getContainer(), { email: "other@buyers.test" })
        const others = await buy({ as: other })
        const { entitlement_id, asset_id } = fileOf(buyer)
        const bodies = []
        for (const proof of [
          {},
          other.headers,
          { "x-checkout-token": others.token },
          { "x-checkout-token": "a.b" },
          creator.headers,
        ]) {
          const { status, data } = await download(entitlement_id, asset_id, proof as never)
          expect([status, proof]).toEqual([404, proof])
          bodies.push(JSON.stringify(data))
        }
        const unknown = await download("entl_unknown", asset_id, customer.headers as never)
        expect(unknown.status).toBe(404)
        const said = JSON.stringify(unknown.data).replace("entl_unknown", entitlement_id)
        expect(new Set([...bodies, said]).size).toBe(1)
      })

      it("is refused in words when access has ended or was withdrawn, or for another file", async () => {
        const buyer = await buy({ as: customer })
        const { entitlement_id, asset_id } = fileOf(buyer)
        const ask = (asset = asset_id) => download(entitlement_id, asset, customer.headers as never)
        const change = (data: object) =>
          getContainer()
            .resolve("entitlement")
            .updateEntitlements({ id: entitlement_id, ...data })
        expect((await ask("asst_unknown")).status).toBe(404)

        const [starts_at, ends_at] = [new Date(Date.now() - 2000), new Date(Date.now() - 1000)]
        await change({ starts_at, ends_at })
        expect(await ask()).toMatchObject({
          status: 400,
          data: { message: expect.stringContaining("has ended") },
        })
        expect((await library(customer)).items[0]?.entitlements).toMatchObject([
          { state: "expired" },
        ])

        await change({ ends_at: null, state: "revoked", revoked_reason: "Refunded." })
        expect((await ask()).status).toBe(400)
        expect((await library(customer)).items[0]?.entitlements).toMatchObject([
          { state: "revoked", reason: "Refunded." },
        ])
      })
    })
  },
})
