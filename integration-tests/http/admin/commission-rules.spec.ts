import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type {
  AdminCommissionRuleListResponse,
  AdminCommissionRulePreviewResponse,
  AdminCommissionRuleResponse,
} from "#lib/http"
import {
  bearer,
  createCreator,
  createOperator,
  createPublishedOffer,
  setUpShop,
} from "../../helpers"
import { cards, TestBuyer } from "../../helpers/buyer"
import { saleRows } from "../../helpers/sale-rows"

process.env.MEDUSA_WORKER_MODE = "server"

interface Answer<T> {
  status: number
  data: T
}

const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()
const rules = "/admin/commission-rules"

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

    const platform = { scope: "platform", rate_bps: 1000, reason: "Spring" }
    const open = async (body: object = {}) => {
      const { status, data } = await post<AdminCommissionRuleResponse>(rules, {
        ...platform,
        ...body,
      })
      expect(status).toBe(201)
      return data.commission_rule
    }
    const list = async (query = "") =>
      (await get<AdminCommissionRuleListResponse>(`${rules}?${query}`)).data
    const preview = (query: string) =>
      get<AdminCommissionRulePreviewResponse>(`${rules}/preview?${query}`)

    beforeAll(async () => {
      operator = await createOperator(getContainer())
    })

    it.each([
      ["get", rules],
      ["post", rules],
      ["get", `${rules}/preview?scope=platform&rate_bps=1`],
      ["post", `${rules}/crul_x/close`],
    ] as const)("refuses %s %s to nobody, creators and customers", async (method, path) => {
      const container = getContainer()
      const strangers = [
        {},
        { headers: { authorization: "Bearer nonsense" } },
        await createCreator(container, { handle: "asha-rao" }),
        bearer(container, { actor_type: "customer", actor_id: "cus_1" }),
      ]
      for (const stranger of strangers) {
        const { status } = await (method === "get"
          ? get(path, stranger)
          : post(path, platform, stranger))
        expect(status).toBe(401)
      }
      expect(await list()).toMatchObject({ count: 0 })
    })

    describe("POST /admin/commission-rules", () => {
      it("opens a rule and closes the one before, which stays as it was", async () => {
        const first = await open({ currency_code: "USD", fixed_minor: 30, max_minor: 500 })
        expect(first).toMatchObject({
          scope: "platform",
          scope_id: null,
          rate_bps: 1000,
          fixed_minor: 30,
          min_minor: null,
          max_minor: 500,
          currency_code: "usd",
          ends_at: null,
          state: "in_force",
          reason: "Spring",
        })
        const second = await open({ currency_code: "usd", rate_bps: 1200, reason: "  Summer  " })

        expect(second.reason).toBe("Summer")
        const { commission_rules, ...page } = await list()
        expect(page).toEqual({
          count: 2,
          limit: 20,
          offset: 0,
          default_rate_bps: 1500,
          kinds: ["file", "link"],
        })
        expect(commission_rules).toEqual([
          second,
          { ...first, ends_at: second.starts_at, state: "closed" },
        ])
      })

      it.each([
        ["a rate of 10001", { rate_bps: 10_001 }],
        ["a rate below zero", { rate_bps: -1 }],
        ["half a basis point", { rate_bps: 0.5 }],
        ["no rate", { rate_bps: undefined }],
        ["a start in the past", { starts_at: inHours(-1) }],
        ["a start that is no time", { starts_at: "tomorrow" }],
        ["an unknown scope", { scope: "planet" }],
        ["a platform with an id", { scope_id: "crtr_x" }],
        ["a creator without an id", { scope: "creator" }],
        ["a kind nobody registered", { scope: "kind", scope_id: "hologram" }],
        ["a fixed part without a currency", { fixed_minor: 30 }],
        ["a fixed part below zero", { fixed_minor: -1, currency_code: "usd" }],
        ["bounds the wrong way round", { min_minor: 9, max_minor: 8, currency_code: "usd" }],
        ["a currency of two letters", { currency_code: "us" }],
        ["no reason", { reason: undefined }],
        ["blanks for a reason", { reason: "   " }],
        ["NUL in its reason", { reason: "a\u0000bc" }],
        ["NUL in its scope id", { scope: "offer", scope_id: "offr\u0000" }],
        ["an end", { ends_at: inHours(1) }],
        ["a field nobody knows", { colour: "red" }],
      ])("refuses %s and adds nothing", async (_, body) => {
        const { status, data } = await post<{ message: string }>(rules, { ...platform, ...body })
        expect(status).toBe(400)
        expect(data.message).not.toBe("")
        expect(await list()).toMatchObject({ count: 0 })
      })

      it.each([
        ["creator", "crtr_unknown"],
        ["offer", "offr_unknown"],
      ])("does not know an unknown %s", async (scope, scope_id) => {
        const { status } = await post(rules, { ...platform, scope, scope_id })
        expect(status).toBe(404)
        expect((await preview(`scope=${scope}&scope_id=${scope_id}&rate_bps=1`)).status).toBe(404)
        expect(await list()).toMatchObject({ count: 0 })
      })

      it("says that a rule which begins later must be closed first", async () => {
        const later = await open({ starts_at: inHours(2) })
        const refused = await post<{ code: string }>(rules, platform)
        expect(refused.status).toBe(400)
        expect(refused.data.code).toBe("wrong_state")
        const { data } = await preview("scope=platform&rate_bps=900")
        expect(data.preview.blocked_by?.id).toBe(later.id)

        await post(`${rules}/${later.id}/close`, {})
        await open()
        expect((await preview("scope=platform&rate_bps=900")).data.preview.blocked_by).toBeNull()
      })
    })

    describe("GET /admin/commission-rules", () => {
      it("names whom a rule is for and filters by scope and state, with a true count", async () => {
        const creator = await createCreator(getContainer(), { handle: "asha-rao" })
        const gone = await open()
        const now = await open({ rate_bps: 1100 })
        const theirs = await open({ scope: "creator", scope_id: creator.id })
        const next = await open({ rate_bps: 1200, starts_at: inHours(1) })
        const ids = async (query: string) =>
          (await list(query)).commission_rules.map((rule) => rule.id)

        expect(await ids("")).toEqual([next.id, theirs.id, now.id, gone.id])
        expect(await ids("state=in_force")).toEqual([theirs.id, now.id])
        expect(await ids("state=upcoming")).toEqual([next.id])
        expect(await ids("state=closed&scope=platform")).toEqual([gone.id])
        expect(await list("scope=creator")).toMatchObject({
          commission_rules: [{ id: theirs.id, scope_name: "Mara Ink" }],
        })
        expect(await list("limit=1&offset=9")).toMatchObject({ count: 4, commission_rules: [] })
      })

      it.each(["limit=0", "limit=101", "offset=-1", "state=open", "scope=planet", "colour=red"])(
        "refuses %s",
        async (query) => {
          expect((await get(`${rules}?${query}`)).status).toBe(400)
        },
      )
    })

    describe("POST /admin/commission-rules/:id/close", () => {
      it("ends a rule now or later, once, and a rule that has not begun never begins", async () => {
        const rule = await open()
        const ends_at = inHours(1)
        const closed = await post<AdminCommissionRuleResponse>(`${rules}/${rule.id}/close`, {
          ends_at,
        })
        expect(closed.status).toBe(200)
        expect(closed.data.commission_rule).toEqual({ ...rule, ends_at })
        const again = await post<{ code: string }>(`${rules}/${rule.id}/close`, {})
        expect(again.status).toBe(400)
        expect(again.data.code).toBe("wrong_state")

        const upcoming = await open({ starts_at: inHours(2) })
        const never = await post<AdminCommissionRuleResponse>(`${rules}/${upcoming.id}/close`, {})
        expect(never.data.commission_rule).toMatchObject({
          state: "closed",
          ends_at: upcoming.starts_at,
        })
      })

      it.each([
        ["an end in the past", { ends_at: inHours(-1) }],
        ["an end that is no time", { ends_at: "soon" }],
        ["a new rate", { rate_bps: 1 }],
      ])("refuses %s", async (_, body) => {
        const rule = await open()
        expect((await post(`${rules}/${rule.id}/close`, body)).status).toBe(400)
        expect((await list()).commission_rules).toEqual([rule])
      })

      it("does not know an unknown rule", async () => {
        expect((await post(`${rules}/crul_unknown/close`, {})).status).toBe(404)
      })
    })

    it.each([
      "scope=platform",
      "scope=platform&rate_bps=10001",
      "scope=platform&rate_bps=1e3",
      "scope=creator&rate_bps=1",
      "scope=platform&rate_bps=1&price_minor=-1",
      "scope=platform&rate_bps=1&colour=red",
    ])("refuses to preview %s", async (query) => {
      expect((await preview(query)).status).toBe(400)
    })

    describe("a change", () => {
      const sell = async (headers: Record<string, string>, offer_id: string) => {
        const buyer = new TestBuyer(api, headers, `maya-${Math.random()}@buyers.test`)
        await buyer.start(offer_id)
        await buyer.pay(cards.good)
        expect((await buyer.complete()).status).toBe(200)
        return () => saleRows(getContainer(), buyer.checkout.id)
      }

      it("is previewed as it will be, keeps the sale before and changes the sale after", async () => {
        const container = getContainer()
        const { headers } = await setUpShop(container)
        const [asha, bo] = [await createCreator(container), await createCreator(container)]
        const offer = await createPublishedOffer(container, { creator_id: asha.id })
        await createPublishedOffer(container, { creator_id: bo.id })
        await open({ scope: "creator", scope_id: bo.id, rate_bps: 500 })
        const before = await sell(headers, offer.id)

        const { data } = await preview("scope=platform&rate_bps=1000&price_minor=1900")
        expect(data.preview).toMatchObject({
          reach: {
            creator_count: 2,
            offer_count: 2,
            affected_creator_count: 1,
            affected_offer_count: 1,
          },
          replaces: null,
          blocked_by: null,
          before: { gross_minor: 1900, fee_minor: 285, net_minor: 1615 },
          after: { gross_minor: 1900, fee_minor: 190, net_minor: 1710, fee_rate_bps: 1000 },
        })
        const rule = await open()
        const after = await sell(headers, offer.id)

        expect((await before()).journals).toEqual([
          { gross_minor: 1900, fee_minor: 285, net_minor: 1615 },
        ])
        expect((await after()).journals).toEqual([
          { gross_minor: 1900, fee_minor: 190, net_minor: 1710 },
        ])
        const own = await preview(`scope=offer&scope_id=${offer.id}&rate_bps=0`)
        expect(own.data.preview).toMatchObject({
          reach: { offer_count: 1, affected_offer_count: 1 },
          before: { gross_minor: 1900, fee_minor: 190, commission_rule_id: rule.id },
          after: { fee_minor: 0, net_minor: 1900 },
        })
        const again = await preview("scope=platform&rate_bps=800&currency_code=eur&fixed_minor=30")
        expect(again.data.preview).toMatchObject({ reach: { offer_count: 0 }, replaces: null })
      })
    })
  },
})
