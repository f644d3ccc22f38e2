import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { signWebhook, WEBHOOK_SIGNATURE_HEADER } from "../../../src/lib/webhook-signature"
import { deliverWebhooksWorkflow } from "../../../src/workflows/sandbox/deliver-webhooks"
import { sweepSettlementsWorkflow } from "../../../src/workflows/settlement/sweep-settlements"
import {
  createCreator,
  createPublishedOffer,
  setUpShop,
  type TestOffer,
  type TestShop,
  waitFor,
} from "../../helpers"
import { cards, TestBuyer } from "../../helpers/buyer"
import { pointWebhooksHere } from "../../helpers/point-webhooks-here"
import { saleRows } from "../../helpers/sale-rows"

process.env.MEDUSA_WORKER_MODE = "server"

/** What one sale leaves, whoever made it. */
const oneSale = {
  orders: 1,
  payments: [{ captured: true, refunded: "0" }],
  settlements: [{ state: "settled", last_error: null }],
  journals: [{ gross_minor: 1900, fee_minor: 285, net_minor: 1615 }],
  entitlements: [{ unit: 1 }],
}
const nothing = { orders: 0, payments: [], journals: [], entitlements: [], messages: [] }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let offer: TestOffer

    beforeAll(async () => {
      shop = await setUpShop(getContainer())
      const creator = await createCreator(getContainer())
      offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
    })

    beforeEach(() => keepQuiet(getContainer()))

    async function buy(card: string): Promise<TestBuyer> {
      const buyer = new TestBuyer(api, shop.headers, `buyer-${Math.random()}@buyers.test`)
      await buyer.start(offer.id)
      await buyer.pay(card)
      return buyer
    }

    const rowsOf = (buyer: TestBuyer) => saleRows(getContainer(), buyer.checkout.id)
    const settled = (buyer: TestBuyer) =>
      waitFor("the sale", async () => (await rowsOf(buyer)).settlements[0]?.state === "settled")
    const inbox = () => getContainer().resolve("settlement").listInboundEvents({})

    /** What the processor would post for this buyer, not posted. */
    async function eventOf(buyer: TestBuyer): Promise<string> {
      const [webhook] = await getContainer()
        .resolve("sandbox")
        .listSandboxWebhooks({ intent_id: [buyer.checkout.payment?.intent_id ?? ""] })
      if (!webhook) throw new Error("The processor has announced nothing.")
      return webhook.body
    }

    async function post(
      body: string,
      {
        at = new Date(),
        header,
        path = "sandbox",
      }: { at?: Date; header?: string; path?: string } = {},
    ): Promise<number> {
      const { webhook_secret } = getContainer().resolve("sandbox").options.sandbox
      const { status } = await api.post(`/hooks/payments/${path}`, body, {
        headers: {
          "content-type": "application/json",
          [WEBHOOK_SIGNATURE_HEADER]: header ?? signWebhook(body, webhook_secret, at),
        },
        validateStatus: () => true,
        transformRequest: [(data: string) => data],
      })
      return status
    }

    /** The event as the processor would send it with other facts in it. */
    async function altered(buyer: TestBuyer, change: object): Promise<string> {
      const event = JSON.parse(await eventOf(buyer))
      return JSON.stringify({ ...event, data: { ...event.data, ...change } })
    }

    describe("a signed event", () => {
      it("makes the order before the buyer is back, who then gets the same one", async () => {
        const buyer = await buy(cards.good)
        expect(await post(await eventOf(buyer))).toBe(200)
        await settled(buyer)
        const { status, data } = await buyer.complete()
        expect([status, data.checkout.status]).toEqual([200, "settled"])
        expect(await rowsOf(buyer)).toMatchObject(oneSale)
      })

      it("changes nothing when it comes a second, a third and ten more times", async () => {
        const buyer = await buy(cards.good)
        const event = await eventOf(buyer)
        expect([await post(event), await post(event), await post(event)]).toEqual([200, 200, 200])
        const more = await Promise.all(Array.from({ length: 10 }, () => post(event)))
        expect(new Set(more)).toEqual(new Set([200]))
        await settled(buyer)
        expect(await inbox()).toHaveLength(1)
        expect(await rowsOf(buyer)).toMatchObject(oneSale)
      })

      it("and the buyer at the same moment make one order", async () => {
        for (let round = 0; round < 3; round += 1) {
          const buyer = await buy(cards.good)
          const event = await eventOf(buyer)
          const [done, ...posted] = await Promise.all([buyer.complete(), post(event), post(event)])
          expect([done.status, ...posted]).toEqual([200, 200, 200])
          await settled(buyer)
          expect(await rowsOf(buyer)).toMatchObject(oneSale)
          await waitFor("the event", async () =>
            (await inbox()).every((event) => event.state === "applied"),
          )
        }
      })

      it("finishes a card that confirms later, after the buyer has left", async () => {
        const buyer = await buy(cards.later)
        const { status, data } = await buyer.complete()
        expect([status, data.checkout.status]).toEqual([200, "processing"])
        expect(data.checkout.order).not.toBeNull()
        expect(await rowsOf(buyer)).toMatchObject({ orders: 1, payments: [], journals: [] })

        await deliverFrom(api.defaults.baseURL ?? "")
        await settled(buyer)
        expect((await buyer.state()).data.checkout).toMatchObject({
          status: "settled",
          order: data.checkout.order,
          entitlements: [{ state: "active" }],
        })
        expect(await rowsOf(buyer)).toMatchObject(oneSale)
      })

      it("is sent by the processor before the redirect and three times by the repeating card", async () => {
        const buyer = await buy(cards.webhook_first)
        await deliverFrom(api.defaults.baseURL ?? "")
        await settled(buyer)
        const [webhook] = await getContainer()
          .resolve("sandbox")
          .listSandboxWebhooks({ intent_id: [buyer.checkout.payment?.intent_id ?? ""] })
        expect(webhook?.deliveries).toBe(3)
        expect((await buyer.complete()).data.checkout.status).toBe("settled")
        expect(await rowsOf(buyer)).toMatchObject(oneSale)
        expect(await inbox()).toHaveLength(1)
      })

      it("is worked by the sweeper when it was stored and its process died", async () => {
        const buyer = await buy(cards.good)
        const raw_body = await eventOf(buyer)
        const { id, type } = JSON.parse(raw_body)
        // Six minutes old: its signature was checked when it came, so a backlog does not spoil it (M7).
        const verified_at = new Date(Date.now() - 360_000)
        const event = { provider: "sandbox", event_id: id, kind: type, raw_body, verified_at }
        await getContainer().resolve("settlement").inbox.store(event)
        await sweepSettlementsWorkflow(getContainer()).run({ input: {} })
        expect(await rowsOf(buyer)).toMatchObject(oneSale)
      })

      async function deliverFrom(base_url: string) {
        pointWebhooksHere(getContainer(), base_url)
        await getContainer()
          .resolve("__pg_connection__")("sandbox_webhook")
          .update({ deliver_at: new Date(0), claimed_until: null })
        await deliverWebhooksWorkflow(getContainer()).run({ input: { limit: 10 } })
      }
    })

    describe("a forged event is refused with 400 and leaves no row but a count", () => {
      const forgeries: [string, (body: string) => Promise<number>][] = [
        [
          "with a wrong secret",
          (body) => post(body, { header: signWebhook(body, "x", new Date()) }),
        ],
        ["without a signature", (body) => post(body, { header: "" })],
        ["with half a signature", (body) => post(body, { header: "t=1,v1=abc" })],
        ["signed 301 seconds ago", (body) => post(body, { at: ago(301) })],
        ["signed five minutes ahead", (body) => post(body, { at: ago(-302) })],
        ["for a provider we do not have", (body) => post(body, { path: "stripe" })],
        [
          "with one byte changed",
          (body) => {
            const { webhook_secret } = getContainer().resolve("sandbox").options.sandbox
            const header = signWebhook(body, webhook_secret, new Date())
            return post(body.replace('"amount_minor":1900', '"amount_minor":1901'), { header })
          },
        ],
        ["that is no event", () => post("[]")],
        ["that is no JSON", () => post("{")],
      ]
      const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)

      it.each(forgeries)("%s", async (_, forge) => {
        const buyer = await buy(cards.good)
        expect(await forge(await eventOf(buyer))).toBe(400)
        expect(await inbox()).toEqual([])
        expect(await rowsOf(buyer)).toMatchObject(nothing)
      })

      it("and counts them by day", async () => {
        for (let i = 0; i < 3; i += 1) await post("{}", { header: "" })
        await post("{}", { path: "evil%2F..%2Fname" })
        const counts = await getContainer().resolve("__pg_connection__")("inbound_rejection")
        expect(counts.map((row) => [row.provider, Number(row.rejected)]).sort()).toEqual([
          ["sandbox", 3],
          ["unknown", 1],
        ])
      })
    })

    describe("a signed event that contradicts our books", () => {
      it.each([
        ["another amount", { amount_minor: 1901 }],
        ["another currency", { currency_code: "eur" }],
      ])("is put aside for an operator and credits nothing: %s", async (_, change) => {
        const buyer = await buy(cards.good)
        expect(await post(await altered(buyer, change))).toBe(200)
        await waitFor("the event", async () => (await inbox())[0]?.state === "dead")
        expect(await rowsOf(buyer)).toMatchObject(nothing)
      })

      it("never completes a stranger's cart for a session that is gone", async () => {
        const [buyer, stranger] = [await buy(cards.good), await buy(cards.good)]
        expect(await post(await altered(buyer, { session_id: "payses_gone" }))).toBe(200)
        await waitFor("the event", async () => (await inbox())[0]?.state === "parked")
        expect(await rowsOf(buyer)).toMatchObject(nothing)
        expect(await rowsOf(stranger)).toMatchObject(nothing)
      })

      it("is not believed about another provider's session", async () => {
        const buyer = await buy(cards.good)
        await getContainer()
          .resolve("__pg_connection__")("payment_session")
          .where({ id: buyer.checkout.payment?.session_id })
          .update({ provider_id: "pp_system_default" })
        expect(await post(await eventOf(buyer))).toBe(200)
        await waitFor("the event", async () => (await inbox())[0]?.state === "dead")
        expect(await rowsOf(buyer)).toMatchObject(nothing)
      })
    })

    it("completes nothing through Medusa's own webhook route, signed or not", async () => {
      const buyer = await buy(cards.good)
      const result = await getContainer()
        .resolve(Modules.PAYMENT)
        .getWebhookActionAndData({
          provider: "sandbox_sandbox",
          payload: { data: {}, rawData: Buffer.from(await eventOf(buyer)), headers: {} },
        })
      expect(result).toEqual({ action: "not_supported" })
    })
  },
})

/** The processor waits, and nothing listens where it would post: each test sends its own webhooks. */
function keepQuiet(container: MedusaContainer): void {
  const { sandbox } = container.resolve("sandbox").options
  sandbox.webhook_url = "http://127.0.0.1:9599/hooks"
  sandbox.delay_seconds = 600
}
