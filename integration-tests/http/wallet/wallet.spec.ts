import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type {
  ErrorBody,
  PriceBreakdownResponse,
  WalletLinesResponse,
  WalletResponse,
} from "#lib/http"
import { breakdownPrice } from "#lib/money/price-breakdown"
import { postRefundsWorkflow } from "#workflows/wallet/post-refunds"
import { postSalesWorkflow } from "#workflows/wallet/post-sales"
import { releaseHoldsWorkflow } from "#workflows/wallet/release-holds"
import { replaceCommissionRuleWorkflow } from "#workflows/wallet/replace-commission-rule"
import {
  type Caller,
  caller,
  createCreator,
  createPublishedOffer,
  setUpShop,
  type TestCreator,
} from "../../helpers"
import { EventStream } from "./event-stream"

process.env.MEDUSA_WORKER_MODE = "server"
jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let http: Caller
    let ada: TestCreator
    let bea: TestCreator

    beforeAll(async () => {
      http = caller(api)
      await setUpShop(getContainer())
      ada = await createCreator(getContainer(), { handle: "ada" })
      bea = await createCreator(getContainer(), { handle: "bea" })
    })

    const sell = async (
      line: string,
      sale: {
        creator_id?: string
        buyer_name?: string
        offer_name?: string
        days_ago?: number
      } = {},
    ) => {
      const { days_ago = 0, ...rest } = sale
      const { result } = await postSalesWorkflow(getContainer()).run({
        input: [
          {
            order_line_item_id: line,
            order_id: `order_${line}`,
            order_display_id: 12,
            creator_id: ada.id,
            offer_id: "offr_brushes",
            offer_name: "Forty brushes",
            buyer_name: "Bo Buyer",
            breakdown: breakdownPrice({
              gross_minor: 1900,
              discount_minor: 0,
              tax_minor: 0,
              currency_code: "usd",
              rule: { id: null, rate_bps: 1500, fixed_minor: 0, min_minor: null, max_minor: null },
            }),
            effective_at: new Date(Date.now() - days_ago * 86_400_000),
            ...rest,
          },
        ],
      })
      return result
    }
    const lines = async (query = "", creator = ada) =>
      (await http.get<WalletLinesResponse>(`/creator/wallet/lines${query}`, creator)).data

    describe("GET /creator/wallet", () => {
      it("shows what was earned, what is held and until when", async () => {
        await sell("l1")
        const { status, data } = await http.get<WalletResponse>("/creator/wallet", ada)
        expect(status).toBe(200)
        expect(data.wallet).toEqual({
          balances: [
            {
              currency_code: "usd",
              pending_minor: 1615,
              available_minor: 0,
              reserved_minor: 0,
              receivable_minor: 0,
              paid_out_minor: 0,
              today_minor: 1615,
            },
          ],
          releases: [{ currency_code: "usd", amount_minor: 1615, releases_at: expect.any(String) }],
          hold_days: 7,
        })
        const other = await http.get<WalletResponse>("/creator/wallet", bea)
        expect(other.data.wallet.balances).toEqual([])
      })

      it.each(["", "/lines", "/lines/export", "/stream"])(
        "wants a creator's token: /creator/wallet%s (A3)",
        async (path) => {
          expect((await http.get(`/creator/wallet${path}`)).status).toBe(401)
        },
      )
    })

    describe("GET /creator/wallet/lines", () => {
      it("lists the statement in pages, the creator's own only (A1)", async () => {
        await sell("l1", { days_ago: 8 })
        await sell("l2", { creator_id: bea.id })
        await releaseHoldsWorkflow(getContainer()).run({ input: {} })
        await postRefundsWorkflow(getContainer()).run({
          input: [{ refund_id: "r1", order_line_item_id: "l1", amount_minor: 1000 }],
        })
        const first = await lines("?limit=2")
        expect(first.items).toMatchObject([
          { kind: "refund", net_minor: -850, gross_minor: -1000, fee_minor: -150 },
          { kind: "release", net_minor: 0, balance_minor: 1615 },
        ])
        const rest = await lines(`?limit=2&cursor=${first.next_cursor}`)
        expect(rest).toMatchObject({
          items: [{ kind: "sale", order: { id: "order_l1", display_id: 12 }, releases_at: null }],
          next_cursor: null,
        })
        expect((await lines("?kind=sale")).items).toHaveLength(1)
        expect((await lines("?offer_id=offr_none")).items).toHaveLength(0)
        expect((await lines(`?from=${new Date().toISOString().slice(0, 10)}`)).items).toHaveLength(
          2,
        )
      })

      it.each([
        "limit=0",
        "limit=101",
        "limit=x",
        "kind=theft",
        "kind=sale&kind=refund",
        "cursor=%00",
        "cursor=abc",
        "currency_code=us",
        "from=yesterday",
        "offer_id=%00",
        "creator_id=crtr_other",
        "fields=id",
      ])("refuses ?%s (X6)", async (query) => {
        const { status, data } = await http.get<ErrorBody>(`/creator/wallet/lines?${query}`, ada)
        expect([status, data.type]).toEqual([400, "invalid_data"])
      })
    })

    it("exports the statement as CSV in which no text is a formula (X4)", async () => {
      await sell("l1", { buyer_name: '=HYPERLINK("http://evil")', offer_name: "Brüsh, vol. 1" })
      const { status, data, headers } = await http.get<string>("/creator/wallet/lines/export", ada)
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="wallet.csv"',
      })
      const [head, row] = data.replace("\uFEFF", "").split("\r\n")
      expect(head).toMatch(/^"Date \(UTC\)","Type","Order"/)
      expect(row).toContain(`"sale","12","Brüsh, vol. 1","'=HYPERLINK(""http://evil"")","USD"`)
      expect(row).toContain('"19.00","0.00","2.85","15","16.15","16.15"')
    })

    describe("GET /creator/wallet/stream", () => {
      const open = () =>
        EventStream.open(`${api.defaults.baseURL}/creator/wallet/stream`, ada.headers)

      it("sends the wallet at once and again, with the new line, after a sale", async () => {
        await sell("l1")
        const stream = await open()
        try {
          expect(stream.response.headers.get("content-type")).toMatch(/^text\/event-stream/)
          expect(await stream.next()).toMatchObject({
            event: "wallet",
            data: { wallet: { balances: [{ pending_minor: 1615 }] } },
          })
          await sell("other", { creator_id: bea.id })
          await sell("l2")
          expect(await stream.next()).toMatchObject({
            event: "wallet",
            data: { wallet: { balances: [{ pending_minor: 3230 }] } },
          })
          expect(await stream.next()).toMatchObject({
            event: "line",
            data: { kind: "sale", order: { id: "order_l2" }, balance_minor: 3230 },
          })
        } finally {
          stream.close()
        }
      })

      it("ends when the process is asked to stop, so that it can, and leaves nothing behind", async () => {
        const before = process.listeners("SIGTERM")
        const stream = await open()
        expect((await stream.next())?.event).toBe("wallet")
        const added = process.listeners("SIGTERM").filter((listener) => !before.includes(listener))
        expect(added).toHaveLength(1)
        added[0]?.("SIGTERM")
        expect(await stream.next()).toBeNull()
        expect(process.listeners("SIGTERM")).toEqual(before)
      })

      it("ends the oldest when a creator opens too many", async () => {
        const oldest = await open()
        const others = []
        for (let index = 0; index < 8; index++) others.push(await open())
        expect((await oldest.next())?.event).toBe("wallet")
        expect(await oldest.next()).toBeNull()
        for (const stream of others) stream.close()
      })
    })

    describe("GET /creator/price-breakdowns", () => {
      const breakdown = (query: string, creator = ada) =>
        http.get<PriceBreakdownResponse & ErrorBody>(`/creator/price-breakdowns?${query}`, creator)

      it("shows $15 and $85 of $100, by the rule in force for the creator", async () => {
        const { data } = await breakdown("price_minor=10000&currency_code=usd")
        expect(data.breakdown).toMatchObject({ fee_minor: 1500, net_minor: 8500, tax_minor: 0 })
        await replaceCommissionRuleWorkflow(getContainer()).run({
          input: { scope: "creator", scope_id: ada.id, rate_bps: 1000, reason: "Welcome" },
        })
        expect(
          (await breakdown("price_minor=10000&currency_code=usd")).data.breakdown,
        ).toMatchObject({ fee_minor: 1000, commission_rule_id: expect.stringMatching(/^crul_/) })
        const other = await breakdown("price_minor=10000&currency_code=usd", bea)
        expect(other.data.breakdown.fee_minor).toBe(1500)
      })

      it("knows the offer and its kinds, and nobody else's (A1)", async () => {
        const offer = await createPublishedOffer(getContainer(), { creator_id: ada.id })
        await replaceCommissionRuleWorkflow(getContainer()).run({
          input: { scope: "kind", scope_id: "file", rate_bps: 500, reason: "Files are light" },
        })
        const query = `price_minor=1900&currency_code=usd&offer_id=${offer.id}`
        expect((await breakdown(query)).data.breakdown).toMatchObject({ fee_minor: 95 })
        const stranger = await breakdown(query, bea)
        const unknown = await breakdown(query.replace(offer.id, "offr_unknown"), bea)
        expect(stranger.status).toBe(404)
        expect(unknown.data.message.replace("offr_unknown", offer.id)).toBe(stranger.data.message)
      })

      it.each([
        "",
        "price_minor=-1&currency_code=usd",
        "price_minor=1.5&currency_code=usd",
        "price_minor=1e99&currency_code=usd",
        "price_minor=5&currency_code=dollars",
      ])("refuses ?%s", async (query) => {
        expect((await breakdown(query)).status).toBe(400)
      })
    })
  },
})
