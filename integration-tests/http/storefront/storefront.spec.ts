import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type {
  ErrorBody,
  StoreCreatorListResponse,
  StoreCreatorResponse,
  StoreOfferResponse,
} from "../../../src/lib/http"
import { CREATOR_MODULE } from "../../../src/modules/creator"
import { OFFER_MODULE } from "../../../src/modules/offer"
import { changeOfferStatusWorkflow } from "../../../src/workflows/offer/change-offer-status"
import { createOfferWorkflow } from "../../../src/workflows/offer/create-offer"
import {
  type Caller,
  caller,
  createAsset,
  createCreator,
  createPublishedOffer,
  setUpShop,
  type TestCreator,
} from "../../helpers"

process.env.MEDUSA_WORKER_MODE = "server"

const secretLink = {
  kind: "link",
  title: "The board",
  config: { url: "https://board.test/s3cret" },
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let http: Caller
    let creator: TestCreator

    beforeAll(async () => {
      const shop = await setUpShop(getContainer())
      http = caller(api, { headers: shop.headers })
      creator = await createCreator(getContainer(), { handle: "mara-ink" })
    })

    const page = (handle = "mara-ink") =>
      http.get<StoreCreatorResponse>(`/store/creators/${handle}`)
    const offerPage = (slug: string, handle = "mara-ink") =>
      http.get<StoreOfferResponse>(`/store/creators/${handle}/offers/${slug}`)
    const suspend = () =>
      getContainer().resolve(CREATOR_MODULE).updateCreators({ id: creator.id, status: "suspended" })
    const countStatements = async (act: () => Promise<unknown>) => {
      const database: Knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const seen: string[] = []
      const note = ({ sql }: { sql: string }) => seen.push(sql)
      database.on("query", note)
      await act()
      database.off("query", note)
      return seen.filter((sql) => /\b(offer|creator|benefit|asset)\b/.test(sql)).length
    }

    describe("the list of creators", () => {
      it("has those with something on sale, and nobody's address", async () => {
        const container = getContainer()
        await createPublishedOffer(container, { creator_id: creator.id, benefits: [secretLink] })
        await createCreator(container, { handle: "nothing-yet" })
        const gone = await createCreator(container, { handle: "gone-away" })
        await createPublishedOffer(container, { creator_id: gone.id, benefits: [secretLink] })
        await container.resolve(CREATOR_MODULE).updateCreators({ id: gone.id, status: "suspended" })
        const { status, data } = await http.get<StoreCreatorListResponse>("/store/creators")
        expect(status).toBe(200)
        expect(data.creators).toEqual([
          {
            id: creator.id,
            handle: "mara-ink",
            display_name: "Mara Ink",
            tagline: null,
            bio: null,
            accent: "saffron",
            links: [],
          },
        ])
      })

      it.each(["limit=0", "limit=1001", "limit=x", "status=suspended", "fields=email"])(
        "refuses ?%s",
        async (query) => {
          expect((await http.get(`/store/creators?${query}`)).status).toBe(400)
        },
      )
    })

    describe("a creator's page", () => {
      it("shows what is on sale, newest first, with what is left of it", async () => {
        const container = getContainer()
        const own = { creator_id: creator.id, benefits: [secretLink] }
        await createPublishedOffer(container, { ...own, name: "Endless" })
        const few = await createPublishedOffer(container, { ...own, name: "Few", supply: 3 })
        const last = await createPublishedOffer(container, { ...own, name: "Last", supply: 1 })
        const hidden = await createPublishedOffer(container, { ...own, name: "Hidden" })
        await changeOfferStatusWorkflow(container).run({
          input: { id: hidden.id, creator_id: creator.id, status: "hidden" },
        })
        await createOfferWorkflow(container).run({
          input: { ...own, name: "Draft", price_minor: 0, currency_code: "usd" },
        })
        const supply = container.resolve(OFFER_MODULE)
        await supply.commitSupply({ key: "a", offer_id: last.id, quantity: 1 })
        await supply.commitSupply({ key: "b", offer_id: few.id, quantity: 1 })
        await supply.holdSupply({
          key: "c",
          offer_id: few.id,
          quantity: 1,
          expires_at: new Date(Date.now() + 60_000),
        })

        const { data } = await page()
        expect(data.offers.map(({ name, left }) => [name, left])).toEqual([
          ["Last", 0],
          ["Few", 1],
          ["Endless", null],
        ])
        expect(data.offers[2]).toEqual({
          id: expect.stringMatching(/^offr_/),
          slug: "endless",
          name: "Endless",
          summary: "",
          price_minor: 1900,
          currency_code: "usd",
          access_days: null,
          left: null,
          kinds: ["link"],
        })
        expect(JSON.stringify(data)).not.toMatch(/s3cret|@|sold|held|supply|config|product_id/)
      })

      it("is read in one statement however many offers it has", async () => {
        for (const name of ["One", "Two", "Three"]) {
          await createPublishedOffer(getContainer(), {
            creator_id: creator.id,
            name,
            benefits: [secretLink],
          })
        }
        expect(await countStatements(() => page())).toBe(1)
        expect(await countStatements(() => http.get("/store/creators"))).toBe(1)
        expect(await countStatements(() => offerPage("one"))).toBe(1)
      })

      it("exists for a creator with nothing on sale, and for nobody else", async () => {
        expect((await page()).data.offers).toEqual([])
        const unknown = await http.get<ErrorBody>("/store/creators/nobody")
        expect(unknown.status).toBe(404)
        await suspend()
        const suspended = await http.get<ErrorBody>("/store/creators/mara-ink")
        expect(suspended.status).toBe(404)
        expect(suspended.data.message.replace("mara-ink", "nobody")).toBe(unknown.data.message)
      })

      it.each(["Mara-Ink", "%00", "..%2f..", "'or'1'='1", "a", "x".repeat(300), "%F0%9F%98%80"])(
        "does not exist for %s",
        async (handle) => {
          expect((await page(handle)).status).toBe(404)
          expect((await offerPage("one", handle)).status).toBe(404)
          expect((await offerPage(handle)).status).toBe(404)
        },
      )
    })

    describe("an offer's page", () => {
      it("tells all a buyer needs and nothing they would pay for", async () => {
        const container = getContainer()
        const files = [
          await createAsset(container, { creator_id: creator.id, content: "12345" }),
          await createAsset(container, { creator_id: creator.id, content: "1234567" }),
        ]
        const offer = await createPublishedOffer(container, {
          creator_id: creator.id,
          access_days: 30,
          supply: 10,
          benefits: [
            { kind: "file", title: "Files", config: { asset_ids: files.map(({ id }) => id) } },
            secretLink,
          ],
        })
        await container.resolve(OFFER_MODULE).updateOffers({
          id: offer.id,
          description: "# Brushes\n\n**Forty** of them, [drawn](https://x.test) by hand. And more.",
          terms: "No resale.",
        })
        const { status, data } = await offerPage(offer.slug)
        expect(status).toBe(200)
        expect(data.offer).toEqual({
          id: offer.id,
          slug: "forty-brushes",
          name: "Forty brushes",
          summary: "Forty of them, drawn by hand.",
          description: expect.stringContaining("# Brushes"),
          terms: "No resale.",
          price_minor: 1900,
          currency_code: "usd",
          access_days: 30,
          left: 10,
          kinds: ["file", "link"],
          benefits: [
            {
              id: offer.benefits[0]?.id,
              kind: "file",
              title: "Files",
              file_count: 2,
              size_bytes: 12,
            },
            {
              id: offer.benefits[1]?.id,
              kind: "link",
              title: "The board",
              file_count: null,
              size_bytes: null,
            },
          ],
          creator: expect.objectContaining({ handle: "mara-ink" }),
          created_at: expect.stringMatching(/Z$/),
          updated_at: expect.stringMatching(/Z$/),
        })
        const text = JSON.stringify(data)
        expect(text).not.toMatch(/s3cret|creators\.test|storage|sha256|asset_ids|product_id/)
        for (const { id } of files) expect(text).not.toContain(id)
      })

      it.each(["draft", "hidden", "archived"] as const)(
        "does not exist while it is %s, and is no other page's either",
        async (status) => {
          const offer = await createPublishedOffer(getContainer(), {
            creator_id: creator.id,
            benefits: [secretLink],
          })
          await createCreator(getContainer(), { handle: "stranger" })
          expect((await offerPage(offer.slug)).status).toBe(200)
          expect((await offerPage(offer.slug, "stranger")).status).toBe(404)
          await getContainer().resolve(OFFER_MODULE).updateOffers({ id: offer.id, status })
          expect((await offerPage(offer.slug)).status).toBe(404)
        },
      )

      it("does not exist once its creator is suspended", async () => {
        const offer = await createPublishedOffer(getContainer(), {
          creator_id: creator.id,
          benefits: [secretLink],
        })
        await suspend()
        expect((await offerPage(offer.slug)).status).toBe(404)
      })
    })

    it("is for those who hold the shop's key", async () => {
      const nobody = caller(api)
      for (const path of ["", "/mara-ink", "/mara-ink/offers/one"]) {
        expect((await nobody.get(`/store/creators${path}`)).status).toBe(400)
      }
    })
  },
})
