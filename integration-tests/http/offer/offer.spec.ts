import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type {
  CreateOfferBody,
  CreatorOfferListResponse,
  CreatorOfferResponse,
  ErrorBody,
} from "../../../src/lib/http"
import { OFFER_MODULE } from "../../../src/modules/offer"
import { createAssetWorkflow } from "../../../src/workflows/delivery/create-asset"
import {
  type Caller,
  caller,
  createAsset,
  createCreator,
  createPublishedOffer,
  setUpShop,
  type TestCreator,
} from "../../helpers"
import { link, wrongOffers } from "./wrong-offers"

process.env.MEDUSA_WORKER_MODE = "server"

const draft: CreateOfferBody = { name: "Forty brushes", price_minor: 1900, currency_code: "usd" }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let http: Caller
    let creator: TestCreator
    let stranger: TestCreator

    beforeAll(async () => {
      http = caller(api)
      await setUpShop(getContainer())
      creator = await createCreator(getContainer(), { handle: "mara-ink" })
      stranger = await createCreator(getContainer(), { handle: "stranger" })
    })

    const create = (body: unknown, by = creator) =>
      http.post<CreatorOfferResponse>("/creator/offers", { ...by, body })
    const update = (id: string, body: unknown, by = creator) =>
      http.post<CreatorOfferResponse>(`/creator/offers/${id}`, { ...by, body })
    const verb = (id: string, name: string, by = creator) =>
      http.post<CreatorOfferResponse & ErrorBody & { missing?: unknown }>(
        `/creator/offers/${id}/${name}`,
        { ...by, body: {} },
      )
    const productOf = async (offer_id: string) => {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "offer",
        fields: [
          "product.title",
          "product.description",
          "product.status",
          "product.shipping_profile.id",
          "product.sales_channels.id",
          "product.variants.manage_inventory",
          "product.variants.prices.amount",
          "product.variants.prices.currency_code",
        ],
        filters: { id: [offer_id] },
      })
      return data[0]?.product
    }
    const messageOf = (data: unknown) => (data as ErrorBody).message

    describe("creating", () => {
      it("makes a draft, its product, and says what the creator will receive", async () => {
        const file = await createAsset(getContainer(), { creator_id: creator.id })
        const { status, data } = await create({
          ...draft,
          description: "# Brushes\n\nFor **ink**.",
          access_days: 365,
          supply: 50,
          terms: "No resale.",
          benefits: [{ kind: "file", title: "Files", config: { asset_ids: [file.id] } }, link],
        })
        expect(status).toBe(201)
        expect(data.offer).toMatchObject({
          slug: "forty-brushes",
          status: "draft",
          price_minor: 1900,
          currency_code: "usd",
          access_days: 365,
          supply: 50,
          sold: 0,
          held: 0,
          missing: [],
          breakdown: { gross_minor: 1900, fee_minor: 285, net_minor: 1615, fee_rate_bps: 1500 },
        })
        expect(data.offer.benefits).toMatchObject([
          { kind: "file", title: "Files", assets: [{ id: file.id, state: "ready" }], url: null },
          { kind: "link", title: "The board", assets: [], url: "https://board.test/1" },
        ])
        expect(JSON.stringify(data)).not.toMatch(/storage_key|creator_id|config/)
        expect(await productOf(data.offer.id)).toMatchObject({
          title: "Forty brushes",
          status: "draft",
          shipping_profile: undefined,
          sales_channels: [{ id: expect.stringMatching(/^sc_/) }],
          variants: [{ manage_inventory: false, prices: [{ amount: 19, currency_code: "usd" }] }],
        })
      })

      it("gives each offer of a creator an address of its own", async () => {
        const slugs = []
        for (const body of [draft, draft, { ...draft, slug: "brushes" }]) {
          slugs.push((await create(body)).data.offer.slug)
        }
        expect(slugs).toEqual(["forty-brushes", "forty-brushes-2", "brushes"])
        expect((await create({ ...draft, slug: "brushes" })).status).toBe(422)
        expect((await create({ ...draft, slug: "brushes" }, stranger)).status).toBe(201)
      })

      it.each(wrongOffers)("refuses %s", async (_what, wrong) => {
        const { status } = await create({ ...draft, ...wrong })
        expect(status).toBe(400)
        expect(await getContainer().resolve(OFFER_MODULE).listOffers({})).toEqual([])
      })

      it("refuses a file of another creator as if it did not exist", async () => {
        const file = await createAsset(getContainer(), { creator_id: stranger.id })
        const benefit = (id: string) => ({ kind: "file", title: "x", config: { asset_ids: [id] } })
        const theirs = await create({ ...draft, benefits: [benefit(file.id)] })
        const none = await create({ ...draft, benefits: [benefit(`asst_${"0".repeat(26)}`)] })
        expect([theirs.status, none.status]).toEqual([404, 404])
        expect(messageOf(theirs.data).replace(file.id, "ID")).toBe(
          messageOf(none.data).replace(`asst_${"0".repeat(26)}`, "ID"),
        )
      })

      it("prices in the digits a currency has", async () => {
        await getContainer()
          .resolve("region")
          .createRegions([
            { name: "Japan", currency_code: "jpy" },
            { name: "Kuwait", currency_code: "kwd" },
          ])
        const yen = await create({ ...draft, price_minor: 1900, currency_code: "JPY" })
        const dinar = await create({ ...draft, price_minor: 1900, currency_code: "kwd" })
        expect((await productOf(yen.data.offer.id))?.variants[0]?.prices).toMatchObject([
          { amount: 1900, currency_code: "jpy" },
        ])
        expect((await productOf(dinar.data.offer.id))?.variants[0]?.prices).toMatchObject([
          { amount: 1.9, currency_code: "kwd" },
        ])
      })

      it("leaves neither offer nor product behind when the last step fails", async () => {
        const offers = getContainer().resolve(OFFER_MODULE)
        const failing = jest.spyOn(offers, "updateOffers").mockImplementationOnce(() => {
          throw new Error("the database went away")
        })
        const { status } = await create(draft)
        failing.mockRestore()
        expect(status).toBe(500)
        expect(await offers.listOffers({})).toEqual([])
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
        const { data: products } = await query.graph({ entity: "product", fields: ["id"] })
        expect(products).toEqual([])
      })
    })

    describe("publishing", () => {
      it("refuses while something is missing, and lists what", async () => {
        const { data } = await create(draft)
        const empty = await verb(data.offer.id, "publish")
        expect(empty.status).toBe(400)
        expect(empty.data).toMatchObject({
          code: "offer_incomplete",
          missing: [{ field: "benefits", message: expect.stringContaining("a file or a link") }],
        })

        const { result: pending } = await createAssetWorkflow(getContainer()).run({
          input: { creator_id: creator.id, filename: "late.pdf", size_bytes: 10 },
        })
        await update(data.offer.id, {
          benefits: [
            link,
            { kind: "file", title: "Files", config: { asset_ids: [pending.id] } },
            { kind: "file", title: "None", config: {} },
          ],
        })
        const late = await verb(data.offer.id, "publish")
        expect(late.data.missing).toEqual([
          { field: "benefits.1", message: expect.stringContaining("late.pdf") },
          { field: "benefits.2", message: expect.stringContaining("no file yet") },
        ])
      })

      it("puts it and its product on sale, hides, shows and archives them together", async () => {
        const { data } = await create({ ...draft, benefits: [link] })
        const { id } = data.offer
        const walk = []
        for (const name of ["publish", "publish", "hide", "publish", "archive", "archive"]) {
          const { status, data } = await verb(id, name)
          walk.push([status, data.offer.status, (await productOf(id))?.status])
        }
        expect(walk).toEqual([
          [200, "published", "published"],
          [200, "published", "published"],
          [200, "hidden", "draft"],
          [200, "published", "published"],
          [200, "archived", "draft"],
          [200, "archived", "draft"],
        ])
        for (const name of ["publish", "hide"]) expect((await verb(id, name)).status).toBe(400)
        expect((await update(id, { name: "Again" })).status).toBe(400)
      })

      it("cannot hide what was never shown", async () => {
        const { data } = await create(draft)
        expect((await verb(data.offer.id, "hide")).status).toBe(400)
      })
    })

    describe("changing", () => {
      it("keeps the product in step with what is sold", async () => {
        const offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
        const { status, data } = await update(offer.id, {
          name: "Fifty brushes",
          description: "Ten more.",
          price_minor: 2450,
        })
        expect(status).toBe(200)
        expect(data.offer).toMatchObject({
          name: "Fifty brushes",
          slug: "forty-brushes",
          price_minor: 2450,
          breakdown: { fee_minor: 367, net_minor: 2083 },
        })
        expect(await productOf(offer.id)).toMatchObject({
          title: "Fifty brushes",
          description: "Ten more.",
          status: "published",
          variants: [{ prices: [{ amount: 24.5, currency_code: "usd" }] }],
        })
      })

      it("keeps a benefit's identity while it gives the same, whatever its place and title", async () => {
        const { data: before } = await create({
          ...draft,
          benefits: [link, { ...link, config: { url: "https://board.test/2" } }],
        })
        const [first, second] = before.offer.benefits
        const { data: after } = await update(before.offer.id, {
          benefits: [
            { ...link, title: "Second", config: { url: "https://board.test/2" } },
            { ...link, title: "New", config: { url: "https://board.test/3" } },
            { ...link, title: "First" },
          ],
        })
        expect(after.offer.benefits.map(({ id, title }) => [id, title])).toEqual([
          [second?.id, "Second"],
          [expect.not.stringMatching(`${first?.id}|${second?.id}`), "New"],
          [first?.id, "First"],
        ])
      })

      it("refuses to leave an offer on sale with nothing to give, and undoes the attempt", async () => {
        const offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
        const { status } = await update(offer.id, { name: "Empty", benefits: [] })
        expect(status).toBe(400)
        const { data } = await http.get<CreatorOfferResponse>(
          `/creator/offers/${offer.id}`,
          creator,
        )
        expect(data.offer).toMatchObject({
          name: "Forty brushes",
          status: "published",
          missing: [],
        })
        expect(data.offer.benefits.map(({ id }) => id)).toEqual(offer.benefits.map(({ id }) => id))
      })

      it("refuses a supply below what is sold and reserved, and says how many that are", async () => {
        const offer = await createPublishedOffer(getContainer(), {
          creator_id: creator.id,
          supply: 5,
        })
        const supply = getContainer().resolve(OFFER_MODULE)
        await supply.commitSupply({ key: "cart_1", offer_id: offer.id, quantity: 2 })
        await supply.holdSupply({
          key: "cart_2",
          offer_id: offer.id,
          quantity: 1,
          expires_at: new Date(Date.now() + 60_000),
        })
        const { status, data } = await update(offer.id, { supply: 2 })
        expect(status).toBe(400)
        expect(messageOf(data)).toContain("the 3 that are sold or reserved")
        expect((await update(offer.id, { supply: 3 })).data.offer).toMatchObject({
          supply: 3,
          sold: 2,
        })
        expect((await update(offer.id, { supply: null })).data.offer.supply).toBeNull()
      })

      it.each([
        ["a fraction of a cent", { price_minor: 0.001 }],
        ["a status", { status: "published" }],
        ["an owner", { creator_id: "crtr_1" }],
        ["an id", { id: "offr_1" }],
        ["a variant", { variant_id: "variant_1" }],
        ["no name", { name: "" }],
        ["an unknown currency", { currency_code: "eur" }],
      ])("refuses %s", async (_what, body) => {
        const { data } = await create(draft)
        expect((await update(data.offer.id, body)).status).toBe(400)
        const after = await http.get<CreatorOfferResponse>(
          `/creator/offers/${data.offer.id}`,
          creator,
        )
        expect(after.data).toEqual(data)
      })
    })

    describe("somebody else's offer", () => {
      it("is the same 404 as one that does not exist, and stays as it is", async () => {
        const offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
        const unknown = `offr_${"0".repeat(26)}`
        const calls = (id: string) => [
          http.get<ErrorBody>(`/creator/offers/${id}`, stranger),
          http.post<ErrorBody>(`/creator/offers/${id}`, { ...stranger, body: { name: "Mine" } }),
          http.post<ErrorBody>(`/creator/offers/${id}`, { ...stranger, body: {} }),
          http.del<ErrorBody>(`/creator/offers/${id}`, stranger),
          ...["publish", "hide", "archive"].map((name) =>
            http.post<ErrorBody>(`/creator/offers/${id}/${name}`, { ...stranger, body: {} }),
          ),
        ]
        const seen = async (id: string) =>
          (await Promise.all(calls(id))).map(({ status, data }) => [
            status,
            JSON.stringify(data).replace(id, "ID"),
          ])
        const theirs = await seen(offer.id)
        expect(theirs.every(([status]) => status === 404)).toBe(true)
        expect(theirs).toEqual(await seen(unknown))
        expect((await http.get("/creator/offers/%00", stranger)).status).toBe(404)
        const { data } = await http.get<CreatorOfferResponse>(
          `/creator/offers/${offer.id}`,
          creator,
        )
        expect(data.offer).toMatchObject({ name: offer.name, status: "published" })
      })
    })

    describe("deleting", () => {
      it("is for drafts, and takes the product along", async () => {
        const { data } = await create(draft)
        expect((await http.del(`/creator/offers/${data.offer.id}`, creator)).status).toBe(200)
        expect((await http.get(`/creator/offers/${data.offer.id}`, creator)).status).toBe(404)
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
        expect((await query.graph({ entity: "product", fields: ["id"] })).data).toEqual([])
        expect((await create(draft)).data.offer.slug).toBe("forty-brushes")

        const offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
        const refused = await http.del(`/creator/offers/${offer.id}`, creator)
        expect(refused.status).toBe(400)
        expect(messageOf(refused.data)).toContain("Archive it")
      })
    })

    describe("listing", () => {
      it("pages through a creator's own offers, newest first, and filters by status", async () => {
        for (const name of ["One", "Two", "Three"])
          await create({ ...draft, name, benefits: [link] })
        await create(draft, stranger)
        const list = (query: string) =>
          http.get<CreatorOfferListResponse>(`/creator/offers?${query}`, creator)
        const first = await list("limit=2")
        expect(first.data.items.map(({ name }) => name)).toEqual(["Three", "Two"])
        const second = await list(`limit=2&cursor=${first.data.next_cursor}`)
        expect(second.data.items.map(({ name }) => name)).toEqual(["One"])
        expect(second.data.next_cursor).toBeNull()

        await verb(first.data.items[0]?.id ?? "", "publish")
        const published = await list("status=published")
        expect(published.data.items.map(({ name }) => name)).toEqual(["Three"])
      })

      it.each([
        "limit=0",
        "limit=51",
        "limit=x",
        "cursor=' or 1=1",
        "status=all",
        "creator_id=crtr_1",
        "fields=*product",
        "order=price",
      ])("refuses ?%s", async (query) => {
        expect((await http.get(`/creator/offers?${query}`, creator)).status).toBe(400)
      })
    })

    describe("reading across modules", () => {
      it("leads from a product to its offer and creator, and is null for other products", async () => {
        const offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
        await createProductsWorkflow(getContainer()).run({
          input: { products: [{ title: "A mug", options: [{ title: "Size", values: ["M"] }] }] },
        })
        const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
        const { data: products } = await query.graph({
          entity: "product",
          fields: ["id", "title", "offer.id", "offer.creator.handle"],
          pagination: { order: { title: "ASC" } },
        })
        expect(products).toMatchObject([
          { title: "A mug" },
          { id: offer.product_id, offer: { id: offer.id, creator: { handle: "mara-ink" } } },
        ])
        expect(products[0]?.offer).toBeUndefined()
        const { data: creators } = await query.graph({
          entity: "creator",
          fields: ["handle", "offers.id"],
          filters: { id: [creator.id, stranger.id] },
          pagination: { order: { handle: "ASC" } },
        })
        expect(creators).toMatchObject([
          { handle: "mara-ink", offers: [{ id: offer.id }] },
          { handle: "stranger", offers: [] },
        ])
      })
    })
  },
})
