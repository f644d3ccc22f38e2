import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { CreatorMeResponse, CreatorSalesResponse, ErrorBody } from "#lib/http"
import { CREATOR_MODULE } from "../../../src/modules/creator"
import {
  bearer,
  type Caller,
  caller,
  createCreator,
  createPublishedOffer,
  setUpShop,
} from "../../helpers"

process.env.MEDUSA_WORKER_MODE = "server"

const password = "a-long-password"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let http: Caller

    beforeAll(async () => {
      http = caller(api)
      await setUpShop(getContainer())
    })

    const register = async (email: string) => {
      const { data } = await http.post<{ token: string }>("/auth/creator/emailpass/register", {
        body: { email, password },
      })
      return { headers: { authorization: `Bearer ${data.token}` } }
    }
    const signUp = async (email: string, handle: string) => {
      const actorless = await register(email)
      const answer = await http.post<CreatorMeResponse>("/creator/creators", {
        ...actorless,
        body: { handle, display_name: "Mara Ink" },
      })
      return { ...answer, actorless }
    }

    describe("signing up", () => {
      it("makes a creator with the address the password belongs to, and a token that acts as them", async () => {
        const { status, data, actorless } = await signUp("mara@ink.test", "mara-ink")
        expect(status).toBe(201)
        expect(data.creator).toMatchObject({
          handle: "mara-ink",
          display_name: "Mara Ink",
          email: "mara@ink.test",
          status: "active",
          links: [],
        })
        expect(
          data.creator.checklist.map(({ key, done, available }) => [key, done, available]),
        ).toEqual([
          ["profile", false, true],
          ["email", false, false],
          ["phone", false, false],
          ["offer", false, true],
          ["publish", false, true],
          ["first_sale", false, true],
        ])

        expect((await http.get("/creator/creators/me", actorless)).status).toBe(401)
        const { data: refreshed } = await http.post<{ token: string }>(
          "/auth/token/refresh",
          actorless,
        )
        const me = await http.get<CreatorMeResponse>("/creator/creators/me", {
          headers: { authorization: `Bearer ${refreshed.token}` },
        })
        expect(me.data.creator.id).toBe(data.creator.id)
      })

      it("takes two spellings of one address for one person (case A9)", async () => {
        await signUp("  Known@Ink.test ", "known-ink")
        const again = await http.post("/auth/creator/emailpass/register", {
          body: { email: "KNOWN@ink.test", password },
        })
        expect(again.status).toBe(401)
        const login = await http.post<{ token: string }>("/auth/creator/emailpass", {
          body: { email: "kNOWN@INK.test", password },
        })
        expect(login.status).toBe(200)
        const me = await http.get<CreatorMeResponse>("/creator/creators/me", {
          headers: { authorization: `Bearer ${login.data.token}` },
        })
        expect(me.data.creator.email).toBe("known@ink.test")

        const customer = await http.post("/auth/customer/emailpass/register", {
          body: { email: "Buyer@Ink.test", password },
        })
        expect(customer.status).toBe(200)
        const identities = await getContainer()
          .resolve(Modules.AUTH)
          .listProviderIdentities({ entity_id: "buyer@ink.test" })
        expect(identities).toHaveLength(1)
      })

      it.each([
        ["taken", "mara-ink", /taken/],
        ["reserved", "checkout", /reserved/],
        ["in capitals", "Mara-Ink", /small letters/],
        ["too short", "ab", /3 to 30/],
        ["too long", "a".repeat(31), /3 to 30/],
        ["a path", "../admin", /small letters/],
        ["not ASCII", "mära", /small letters/],
      ])("refuses a handle that is %s", async (_why, handle, reason) => {
        await createCreator(getContainer(), { handle: "mara-ink" })
        const { status, data } = await signUp("other@ink.test", handle)
        expect([400, 422]).toContain(status)
        expect((data as unknown as ErrorBody).message).toMatch(reason)
      })

      it("refuses a second creator for one identity, and nothing is left of the attempt", async () => {
        const { actorless } = await signUp("mara@ink.test", "mara-ink")
        const second = await http.post("/creator/creators", {
          ...actorless,
          body: { handle: "mara-two", display_name: "Mara Two" },
        })
        expect(second.status).toBe(400)
        const creators = await getContainer().resolve(CREATOR_MODULE).listCreators({})
        expect(creators.map(({ handle }) => handle)).toEqual(["mara-ink"])
      })

      it("gives one handle to one of many who ask at the same moment", async () => {
        const identities = await Promise.all(
          [1, 2, 3, 4].map((number) => register(`racer-${number}@ink.test`)),
        )
        const answers = await Promise.all(
          identities.map((identity) =>
            http.post("/creator/creators", {
              ...identity,
              body: { handle: "one-handle", display_name: "Racer" },
            }),
          ),
        )
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422])
      })

      it.each([
        ["no handle", { display_name: "Mara" }],
        ["no name", { handle: "mara-ink" }],
        ["an empty name", { handle: "mara-ink", display_name: "  " }],
        ["a field of ours", { handle: "mara-ink", display_name: "Mara", status: "active" }],
        ["an e-mail address", { handle: "mara-ink", display_name: "Mara", email: "x@x.test" }],
        ["an id", { handle: "mara-ink", display_name: "Mara", id: "crtr_1" }],
        ["a NUL", { handle: "mara-ink", display_name: "Ma\u0000ra" }],
        ["a list", []],
        ["a number as name", { handle: "mara-ink", display_name: 1 }],
      ])("refuses a body with %s", async (_what, body) => {
        const identity = await register("mara@ink.test")
        expect((await http.post("/creator/creators", { ...identity, body })).status).toBe(400)
      })

      it("is not for nobody, buyers or operators", async () => {
        const body = { handle: "mara-ink", display_name: "Mara" }
        for (const headers of [
          {},
          bearer(getContainer(), { actor_type: "customer", actor_id: "" }).headers,
          bearer(getContainer(), { actor_type: "user", actor_id: "user_1" }).headers,
          bearer(getContainer(), { actor_type: "creator", actor_id: "", secret: "other" }).headers,
          { authorization: "Bearer nonsense" },
        ]) {
          expect((await http.post("/creator/creators", { headers, body })).status).toBe(401)
        }
      })
    })

    describe("every creator route", () => {
      const routes = [
        ["get", "/creator/creators/me"],
        ["post", "/creator/creators/me"],
        ["get", "/creator/offers"],
        ["post", "/creator/offers"],
        ["get", "/creator/offers/offr_1"],
        ["post", "/creator/offers/offr_1"],
        ["del", "/creator/offers/offr_1"],
        ["post", "/creator/offers/offr_1/publish"],
        ["post", "/creator/offers/offr_1/hide"],
        ["post", "/creator/offers/offr_1/archive"],
        ["post", "/creator/assets"],
        ["get", "/creator/assets/asst_1"],
        ["del", "/creator/assets/asst_1"],
        ["get", "/creator/currencies"],
        ["get", "/creator/sales"],
        ["post", "/creator/sales/order_1/refunds"],
        ["get", "/creator/wallet"],
        ["get", "/creator/wallet/lines"],
        ["get", "/creator/price-breakdowns"],
        ["get", "/CREATOR/offers"],
        ["get", "/creator/offers/"],
        ["get", "/creator/creators"],
        ["get", "/creator//creators"],
        ["post", "/creator/creators/"],
        ["get", "/creator/unknown"],
      ] as const

      it("refuses nobody, forgers, the expired and other actors", async () => {
        const container = getContainer()
        const creator = await createCreator(container)
        const refused = [
          {},
          { authorization: "Bearer nonsense" },
          bearer(container, { actor_type: "customer", actor_id: creator.id }).headers,
          bearer(container, { actor_type: "user", actor_id: creator.id }).headers,
          bearer(container, { actor_type: "creator", actor_id: creator.id, secret: "x" }).headers,
          bearer(container, { actor_type: "creator", actor_id: creator.id, expires_in: "-1s" })
            .headers,
          bearer(container, { actor_type: "creator", actor_id: "crtr_gone" }).headers,
        ]
        for (const [method, path] of routes) {
          if (path === "/creator/creators/") continue
          for (const headers of refused) {
            const { status } = await http[method](path, { headers, body: {} })
            expect([method, path, status]).toEqual([method, path, 401])
          }
        }
      })

      it("stops a suspended creator at the next request, whatever their token says (case A6)", async () => {
        const creator = await createCreator(getContainer())
        expect((await http.get("/creator/creators/me", creator)).status).toBe(200)
        await getContainer()
          .resolve(CREATOR_MODULE)
          .updateCreators({ id: creator.id, status: "suspended" })
        for (const [method, path] of routes) {
          if (path.startsWith("/creator/creators/") && method === "post" && !path.endsWith("me"))
            continue
          const { status, data } = await http[method]<ErrorBody>(path, {
            headers: creator.headers,
            body: {},
          })
          expect([method, path, status]).toEqual([method, path, 403])
          expect(data.message).toMatch(/suspended/)
        }
      })

      it("answers the storefront's browsers and no other site's", async () => {
        const preflight = (origin: string) =>
          http.options("/creator/offers", {
            headers: {
              origin,
              "access-control-request-method": "POST",
              "access-control-request-headers": "authorization,content-type",
            },
          })
        const own = await preflight("http://localhost:8000")
        expect(own.status).toBe(204)
        expect(own.headers["access-control-allow-origin"]).toBe("http://localhost:8000")
        expect(own.headers["access-control-allow-credentials"]).toBe("true")
        const other = await preflight("https://evil.test")
        expect(other.headers["access-control-allow-origin"]).toBeUndefined()
      })
    })

    describe("a creator's profile", () => {
      it("is changed field by field, and completes the checklist", async () => {
        const creator = await createCreator(getContainer())
        const links = [
          { label: "Site", url: "https://mara.test" },
          { label: "Shop", url: "https://shop.mara.test/a?b=c" },
        ]
        const first = await http.post<CreatorMeResponse>("/creator/creators/me", {
          ...creator,
          body: { display_name: " Mara ", tagline: "Ink, mostly", accent: "plum", links },
        })
        expect(first.status).toBe(200)
        expect(first.data.creator).toMatchObject({
          display_name: "Mara",
          tagline: "Ink, mostly",
          bio: null,
          accent: "plum",
          links,
        })
        expect(first.data.creator.checklist[0]).toEqual({
          key: "profile",
          done: true,
          available: true,
        })
        const second = await http.post<CreatorMeResponse>("/creator/creators/me", {
          ...creator,
          body: { tagline: null, bio: "Long **story**", links: [links[1]] },
        })
        expect(second.data.creator).toMatchObject({
          display_name: "Mara",
          tagline: null,
          bio: "Long **story**",
          accent: "plum",
          links: [links[1]],
        })
      })

      it.each([
        ["another handle", { handle: "other" }],
        ["another address", { email: "x@x.test" }],
        ["another status", { status: "active" }],
        ["another id", { id: "crtr_1" }],
        ["an unknown colour", { accent: "beige" }],
        ["a long name", { display_name: "x".repeat(81) }],
        ["an empty name", { display_name: "" }],
        ["a script link", { links: [{ label: "x", url: "javascript:alert(1)" }] }],
        ["an http link", { links: [{ label: "x", url: "http://x.test" }] }],
        ["a link with a password", { links: [{ label: "x", url: "https://a:b@x.test" }] }],
        ["too many links", { links: Array(11).fill({ label: "x", url: "https://x.test" }) }],
        ["half a character", { bio: "\ud800" }],
        ["a broken link label", { links: [{ label: "\udfff", url: "https://x.test" }] }],
        ["a long bio", { bio: "x".repeat(5001) }],
      ])("refuses %s", async (_what, body) => {
        const creator = await createCreator(getContainer())
        const before = await http.get<CreatorMeResponse>("/creator/creators/me", creator)
        expect((await http.post("/creator/creators/me", { ...creator, body })).status).toBe(400)
        const after = await http.get<CreatorMeResponse>("/creator/creators/me", creator)
        expect(after.data).toEqual(before.data)
      })

      it("refuses a body that is no JSON", async () => {
        const creator = await createCreator(getContainer())
        const { status } = await http.post("/creator/creators/me", {
          headers: { ...creator.headers, "content-type": "application/json" },
          body: "{",
        })
        expect(status).toBe(400)
      })

      it("counts offers, publishing and sales", async () => {
        const container = getContainer()
        const creator = await createCreator(container)
        const offer = await createPublishedOffer(container, { creator_id: creator.id })
        const done = async () => {
          const { data } = await http.get<CreatorMeResponse>("/creator/creators/me", creator)
          return data.creator.checklist.filter((item) => item.done).map((item) => item.key)
        }
        expect(await done()).toEqual(["offer", "publish"])
        await container
          .resolve("offer")
          .commitSupply({ key: "cart_1", offer_id: offer.id, quantity: 1 })
        expect(await done()).toEqual(["offer", "publish", "first_sale"])
      })
    })

    describe("sales", () => {
      it("show a creator who bought what, and how the price was split; to nobody else", async () => {
        const container = getContainer()
        const creator = await createCreator(container)
        const stranger = await createCreator(container)
        const offer = await createPublishedOffer(container, { creator_id: creator.id })
        await container.resolve("wallet").postSales(
          [1, 2, 3].map((number) => ({
            order_line_item_id: `ordli_${number}`,
            order_id: `order_${number}`,
            order_display_id: number,
            creator_id: creator.id,
            offer_id: offer.id,
            offer_name: offer.name,
            buyer_name: "Bo Buyer",
            breakdown: offer.breakdown,
            effective_at: new Date(),
          })),
        )
        await container.resolve("entitlement").createEntitlements(
          [1, 2, 3].map((number) => ({
            creator_id: creator.id,
            offer_id: offer.id,
            benefit_id: offer.benefits[0]?.id ?? "",
            kind: "file",
            order_id: `order_${number}`,
            order_line_item_id: `ordli_${number}`,
            unit: 1,
            email: `buyer-${number}@x.test`,
            title: "Files",
            starts_at: new Date(),
          })),
        )
        const first = await http.get<CreatorSalesResponse>("/creator/sales?limit=2", creator)
        expect(first.data.items).toHaveLength(2)
        expect(first.data.items[0]).toEqual({
          order_id: "order_3",
          order_display_id: 3,
          at: expect.stringMatching(/Z$/),
          refunded_minor: 0,
          buyer: { name: "Bo Buyer", email: "buyer-3@x.test" },
          offer: { id: offer.id, name: offer.name },
          breakdown: offer.breakdown,
        })
        const rest = await http.get<CreatorSalesResponse>(
          `/creator/sales?limit=2&cursor=${first.data.next_cursor}`,
          creator,
        )
        expect(rest.data.items.map(({ order_id }) => order_id)).toEqual(["order_1"])
        expect(rest.data.next_cursor).toBeNull()
        expect((await http.get("/creator/sales", stranger)).data).toEqual({
          items: [],
          next_cursor: null,
        })
        for (const wrong of ["limit=0", "limit=101", "cursor=a'b", "creator_id=crtr_1"]) {
          expect((await http.get(`/creator/sales?${wrong}`, creator)).status).toBe(400)
        }
      })
    })

    describe("currencies", () => {
      it("are those of the regions, the store's own first, with their exponents", async () => {
        await getContainer()
          .resolve(Modules.REGION)
          .createRegions([
            { name: "Japan", currency_code: "jpy" },
            { name: "Kuwait", currency_code: "kwd" },
            { name: "Elsewhere", currency_code: "usd" },
          ])
        const stores = getContainer().resolve(Modules.STORE)
        const [store] = await stores.listStores()
        await stores.updateStores(store?.id ?? "", {
          supported_currencies: [
            { currency_code: "usd" },
            { currency_code: "kwd", is_default: true },
          ],
        })
        const creator = await createCreator(getContainer())
        const { data } = await http.get("/creator/currencies", creator)
        expect(data).toEqual({
          currencies: [
            { code: "kwd", name: "Kuwaiti Dinar", exponent: 3 },
            { code: "jpy", name: "Japanese Yen", exponent: 0 },
            { code: "usd", name: "US Dollar", exponent: 2 },
          ],
        })
      })
    })
  },
})
