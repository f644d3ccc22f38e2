import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type {
  AdminCreatorListResponse,
  AdminCreatorResponse,
  AdminOrderSettlementResponse,
  AdminProductOfferResponse,
} from "#lib/http"
import { bearer, createCreator, createOperator } from "../../helpers"
import { createOffer, createOrder, settleOrder } from "./fixtures"

process.env.MEDUSA_WORKER_MODE = "server"

interface Answer<T> {
  status: number
  data: T
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let operator: Awaited<ReturnType<typeof createOperator>>

    const any = { validateStatus: () => true }
    const get = async <T>(path: string, config: object = operator): Promise<Answer<T>> =>
      await api.get(path, { ...config, ...any })
    const post = async <T>(
      path: string,
      body: unknown,
      config: object = operator,
    ): Promise<Answer<T>> => await api.post(path, body, { ...config, ...any })

    beforeAll(async () => {
      operator = await createOperator(getContainer())
    })

    describe("every admin route", () => {
      const paths = [
        ["get", "/admin/creators"],
        ["get", "/admin/creators/crtr_x"],
        ["post", "/admin/creators/crtr_x/suspend"],
        ["post", "/admin/creators/crtr_x/reinstate"],
        ["get", "/admin/products/prod_x/offer"],
        ["get", "/admin/orders/order_x/settlement"],
      ] as const

      it.each(paths)("refuses %s %s to nobody, creators and customers", async (method, path) => {
        const container = getContainer()
        const creator = await createCreator(container, { handle: "asha-rao" })
        const strangers = [
          {},
          { headers: { authorization: "Bearer nonsense" } },
          creator,
          bearer(container, { actor_type: "customer", actor_id: "cus_1" }),
        ]
        for (const stranger of strangers) {
          const { status } = await (method === "get"
            ? get(path, stranger)
            : post(path, { reason: "because" }, stranger))
          expect(status).toBe(401)
        }
      })
    })

    describe("GET /admin/creators", () => {
      it("lists creators newest first, with offers, sales and balances", async () => {
        const container = getContainer()
        const asha = await createCreator(container, { handle: "asha-rao" })
        const bo = await createCreator(container, { handle: "bo-lind", display_name: "Bo Lind" })
        const offer = await createOffer(container, { creator_id: asha.id, slug: "light" })
        const order = await createOrder(container, offer.product_id)
        await settleOrder(container, { order, offer })

        const { status, data } = await get<AdminCreatorListResponse>("/admin/creators")

        expect(status).toBe(200)
        expect(data).toMatchObject({ count: 2, limit: 20, offset: 0 })
        expect(data.creators.map((creator) => creator.id)).toEqual([bo.id, asha.id])
        expect(data.creators[0]).toMatchObject({ offer_count: 0, sale_count: 0, balances: [] })
        expect(data.creators[1]).toMatchObject({
          handle: "asha-rao",
          email: "asha-rao@creators.test",
          status: "active",
          page_url: "http://localhost:8000/asha-rao",
          offer_count: 1,
          sale_count: 1,
          balances: [{ currency_code: "usd", pending_minor: 1615, available_minor: 0 }],
        })
      })

      it("asks the database as often for twenty creators as for one", async () => {
        const container = getContainer()
        let statements = 0
        container.resolve("__pg_connection__").client.pool.on("acquireSuccess", () => {
          statements++
        })
        const statementsOfList = async (): Promise<number> => {
          statements = 0
          const { status } = await get("/admin/creators")
          expect(status).toBe(200)
          return statements
        }
        await createCreator(container, { handle: "first-one" })
        const forOne = await statementsOfList()
        for (let index = 0; index < 19; index++)
          await createCreator(container, { handle: `maker-${index}` })
        const forTwenty = await statementsOfList()
        expect(forOne).toBeGreaterThan(0)
        expect(forTwenty).toBe(forOne)
      })

      it("finds part of a handle, a name or an e-mail address, and nothing by a wildcard", async () => {
        const container = getContainer()
        await createCreator(container, { handle: "asha-rao", display_name: "Asha Rao" })
        await createCreator(container, { handle: "bo-lind", display_name: "Bo Lind" })
        const found = async (q: string) => {
          const { data } = await get<AdminCreatorListResponse>(
            `/admin/creators?q=${encodeURIComponent(q)}`,
          )
          return data.creators.map((creator) => creator.handle)
        }
        expect(await found("sha-r")).toEqual(["asha-rao"])
        expect(await found("LIND")).toEqual(["bo-lind"])
        expect(await found("bo-lind@creators")).toEqual(["bo-lind"])
        expect(await found("%")).toEqual([])
        expect(await found("_")).toEqual([])
        expect(await found("nobody")).toEqual([])
      })

      it("filters by status and pages with a true count", async () => {
        const container = getContainer()
        for (const name of ["one-one", "two-two", "three-three"]) {
          await createCreator(container, { handle: name })
        }
        const { data: active } = await get<AdminCreatorListResponse>(
          "/admin/creators?status=active&limit=2&offset=2",
        )
        expect(active).toMatchObject({ count: 3, limit: 2, offset: 2 })
        expect(active.creators.map((creator) => creator.handle)).toEqual(["one-one"])
        const { data: none } = await get<AdminCreatorListResponse>(
          "/admin/creators?status=suspended",
        )
        expect(none).toMatchObject({ count: 0, creators: [] })
      })

      it.each([
        "limit=0",
        "limit=101",
        "limit=ten",
        "offset=-1",
        "status=banned",
        "colour=red",
        "q=%00",
      ])("refuses %s", async (query) => {
        const { status, data } = await get<{ type: string }>(`/admin/creators?${query}`)
        expect(status).toBe(400)
        expect(data.type).toBe("invalid_data")
      })
    })

    it("refuses a search of 101 characters", async () => {
      const { status } = await get(`/admin/creators?q=${"x".repeat(101)}`)
      expect(status).toBe(400)
    })

    describe("GET /admin/creators/:id", () => {
      it("shows the creator with their offers", async () => {
        const container = getContainer()
        const creator = await createCreator(container, { handle: "asha-rao" })
        const offer = await createOffer(container, { creator_id: creator.id, slug: "light" })

        const { status, data } = await get<AdminCreatorResponse>(`/admin/creators/${creator.id}`)

        expect(status).toBe(200)
        expect(data.creator).toMatchObject({ id: creator.id, decision: null, offer_count: 1 })
        expect(data.creator.offers).toMatchObject([
          { id: offer.id, breakdown: { gross_minor: 1900, fee_minor: 285, net_minor: 1615 } },
        ])
      })

      it("does not know an unknown id", async () => {
        const { status, data } = await get<{ type: string }>("/admin/creators/crtr_unknown")
        expect(status).toBe(404)
        expect(data.type).toBe("not_found")
      })
    })

    describe("POST /admin/creators/:id/suspend and /reinstate", () => {
      it("suspends with a reason, once, and reinstates", async () => {
        const { id } = await createCreator(getContainer(), { handle: "asha-rao" })

        const suspended = await post<AdminCreatorResponse>(`/admin/creators/${id}/suspend`, {
          reason: "  Sold what was not hers.  ",
        })
        expect(suspended.status).toBe(200)
        expect(suspended.data.creator).toMatchObject({
          status: "suspended",
          decision: { reason: "Sold what was not hers.", operator_id: operator.id },
        })

        const again = await post<{ code: string }>(`/admin/creators/${id}/suspend`, {
          reason: "Once more.",
        })
        expect(again.status).toBe(400)
        expect(again.data.code).toBe("already_decided")

        const back = await post<AdminCreatorResponse>(`/admin/creators/${id}/reinstate`, {
          reason: "It was hers after all.",
        })
        expect(back.data.creator).toMatchObject({
          status: "active",
          decision: { reason: "It was hers after all." },
        })
      })

      it.each([
        ["without a reason", {}],
        ["with an empty reason", { reason: "" }],
        ["with blanks for a reason", { reason: "   " }],
        ["with a reason of 501 characters", { reason: "x".repeat(501) }],
        ["with NUL in its reason", { reason: "a\u0000b" }],
        ["with a number for a reason", { reason: 7 }],
        ["with a field nobody knows", { reason: "fine", colour: "red" }],
      ])("refuses a body %s and changes nothing", async (_, body) => {
        const { id } = await createCreator(getContainer(), { handle: "asha-rao" })
        const { status } = await post(`/admin/creators/${id}/suspend`, body)
        expect(status).toBe(400)
        const { data } = await get<AdminCreatorResponse>(`/admin/creators/${id}`)
        expect(data.creator.status).toBe("active")
      })

      it("does not know an unknown id", async () => {
        const { status } = await post("/admin/creators/crtr_unknown/suspend", { reason: "Gone." })
        expect(status).toBe(404)
      })
    })

    describe("GET /admin/products/:id/offer", () => {
      it("shows the offer behind a product and whose it is", async () => {
        const container = getContainer()
        const creator = await createCreator(container, { handle: "asha-rao" })
        const offer = await createOffer(container, { creator_id: creator.id, slug: "light" })

        const { status, data } = await get<AdminProductOfferResponse>(
          `/admin/products/${offer.product_id}/offer`,
        )

        expect(status).toBe(200)
        expect(data.offer).toMatchObject({ id: offer.id, sold: 2, held: 1, supply: 10 })
        expect(data.creator).toEqual({
          id: creator.id,
          handle: "asha-rao",
          display_name: "Mara Ink",
          page_url: "http://localhost:8000/asha-rao",
        })
      })

      it("does not know a product that is none of ours", async () => {
        const { status } = await get("/admin/products/prod_unknown/offer")
        expect(status).toBe(404)
      })
    })

    describe("GET /admin/orders/:id/settlement", () => {
      it("shows what was posted, granted and told", async () => {
        const container = getContainer()
        const creator = await createCreator(container, { handle: "asha-rao" })
        const offer = await createOffer(container, { creator_id: creator.id, slug: "light" })
        const order = await createOrder(container, offer.product_id)
        await settleOrder(container, { order, offer })

        const { status, data } = await get<AdminOrderSettlementResponse>(
          `/admin/orders/${order.id}/settlement`,
        )

        expect(status).toBe(200)
        expect(data.offer_line_count).toBe(1)
        expect(data.settlement).toMatchObject({
          state: "settled",
          payment_id: `pay_${order.id}`,
          last_error: null,
          lines: [
            {
              line_item_id: order.line_id,
              offer: { id: offer.id },
              creator: { id: creator.id, handle: "asha-rao" },
              breakdown: { gross_minor: 1900, fee_minor: 285, net_minor: 1615, tax_minor: 0 },
              entitlements: [{ kind: "link", state: "active" }],
            },
          ],
          messages: [
            { kind: "purchase", to: "maya@buyers.test", state: "pending", sent_at: null },
            { kind: "sale", to: "asha-rao@creators.test", state: "pending", sent_at: null },
          ],
        })
      })

      it("says that an unpaid order is not settled, and that other orders are none of ours", async () => {
        const container = getContainer()
        const creator = await createCreator(container, { handle: "asha-rao" })
        const offer = await createOffer(container, { creator_id: creator.id, slug: "light" })
        const unpaid = await createOrder(container, offer.product_id)
        const foreign = await createOrder(container)

        const first = await get(`/admin/orders/${unpaid.id}/settlement`)
        expect(first.data).toEqual({ offer_line_count: 1, settlement: null })
        const second = await get(`/admin/orders/${foreign.id}/settlement`)
        expect(second.data).toEqual({ offer_line_count: 0, settlement: null })
      })

      it("does not know an unknown order", async () => {
        const { status } = await get("/admin/orders/order_unknown/settlement")
        expect(status).toBe(404)
      })
    })
  },
})
