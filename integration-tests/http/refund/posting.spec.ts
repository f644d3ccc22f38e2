import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createDownloadLink } from "../../../src/queries/delivery/create-download-link"
import { sweepSettlementsWorkflow } from "../../../src/workflows/settlement/sweep-settlements"
import { reservePayoutWorkflow } from "../../../src/workflows/wallet/reserve-payout"
import {
  type Bearer,
  createCreator,
  createOperator,
  createPublishedOffer,
  setUpShop,
  type TestCreator,
  type TestOffer,
  type TestShop,
  waitFor,
} from "../../helpers"
import { cards, TestBuyer } from "../../helpers/buyer"
import { loseEvents } from "../../helpers/lose-events"
import { refundRows } from "../../helpers/refund-rows"

process.env.MEDUSA_WORKER_MODE = "server"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let creator: TestCreator
    let offer: TestOffer
    let operator: Bearer

    beforeAll(async () => {
      shop = await setUpShop(getContainer())
      creator = await createCreator(getContainer())
      operator = await createOperator(getContainer())
      offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
    })
    beforeEach(() => {
      getContainer().resolve("sandbox").options.sandbox.delay_seconds = 600
    })
    afterEach(async () => {
      expect(await getContainer().resolve("wallet").verifyLedger()).toEqual([])
    })

    async function buy(offer_id = offer.id): Promise<TestBuyer> {
      const buyer = new TestBuyer(api, shop.headers, `buyer-${Math.random()}@buyers.test`)
      await buyer.start(offer_id)
      await buyer.pay(cards.good)
      await buyer.complete()
      return buyer
    }

    const rowsOf = (buyer: TestBuyer) => refundRows(getContainer(), buyer.checkout.id)
    const wallet = async () =>
      (await getContainer().resolve("wallet").listBalances(creator.id))[0] ?? null

    /** As an operator does in Medusa's own admin. */
    async function refund(buyer: TestBuyer, amount?: number): Promise<number> {
      const { payment_id } = await rowsOf(buyer)
      const { status } = await api.post(
        `/admin/payments/${payment_id}/refund`,
        amount === undefined ? {} : { amount },
        { ...operator, validateStatus: () => true },
      )
      return status
    }

    const posted = (buyer: TestBuyer, count: number) =>
      waitFor("the refunds", async () => {
        const { postings } = await rowsOf(buyer)
        return postings.filter((state) => state === "posted").length === count
      })

    const sweep = async () =>
      (await sweepSettlementsWorkflow(getContainer()).run({ input: {} })).result
    const age = () =>
      getContainer()
        .resolve("__pg_connection__")("refund")
        .update({ created_at: new Date(Date.now() - 60_000) })

    async function refundedByProcessor(buyer: TestBuyer): Promise<number> {
      const [intent] = await getContainer()
        .resolve("sandbox")
        .listSandboxIntents({ id: [buyer.checkout.payment?.intent_id ?? ""] })
      return Number(intent?.refunded_minor)
    }

    const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0)

    describe("a refund made in Medusa's own admin", () => {
      it("in full empties every account, ends access and tells both sides", async () => {
        const buyer = await buy()
        expect(await refund(buyer)).toBe(200)
        await posted(buyer, 1)
        expect(await rowsOf(buyer)).toMatchObject({
          refunds: [1900],
          journals: [1900],
          legs: {},
          entitlements: [
            { state: "revoked", revoked_reason: expect.stringMatching(/refunded on \d/) },
          ],
          mails: [
            { kind: "refund", to: buyer.email },
            { kind: "sale-refunded", to: `${creator.handle}@creators.test` },
          ],
        })
        expect(await wallet()).toMatchObject({ pending_minor: 0, available_minor: 0 })
        expect((await buyer.state()).data.checkout.entitlements).toMatchObject([
          { state: "revoked", reason: expect.stringMatching(/refunded/), url: null },
        ])
      })

      it("in part takes each side's share and leaves access as it is", async () => {
        const buyer = await buy()
        await refund(buyer, 7)
        await posted(buyer, 1)
        expect(await rowsOf(buyer)).toMatchObject({
          journals: [700],
          legs: { clearing: -1200, pending: 1020, revenue: 180 },
          entitlements: [{ state: "active", revoked_reason: null }],
        })
      })

      it("in many parts that end in full leaves every account at zero", async () => {
        const buyer = await buy()
        for (const amount of [0.01, 3.33, 3.33, 0.02, 7.77, 4.54]) {
          expect(await refund(buyer, amount)).toBe(200)
        }
        await posted(buyer, 6)
        const rows = await rowsOf(buyer)
        expect(sum(rows.journals)).toBe(1900)
        expect(rows).toMatchObject({ legs: {}, entitlements: [{ state: "revoked" }] })
      })

      it("is refused beyond what was paid, and then nothing is posted", async () => {
        const buyer = await buy()
        expect(await refund(buyer, 19.01)).toBe(400)
        await refund(buyer, 10)
        expect(await refund(buyer, 9.01)).toBe(400)
        await posted(buyer, 1)
        expect(await rowsOf(buyer)).toMatchObject({ refunds: [1000], journals: [1000] })
      })

      it("many times at once is posted once for each that Medusa let through", async () => {
        const buyer = await buy()
        await Promise.all([refund(buyer, 12), refund(buyer, 12), refund(buyer, 7)])
        // Medusa may refuse a request after the money went back, and then it tells nobody of the refund.
        await age()
        await sweep()
        const rows = await rowsOf(buyer)
        await posted(buyer, rows.refunds.length)
        expect((await rowsOf(buyer)).journals.sort()).toEqual(rows.refunds.sort())
        expect(sum(rows.refunds)).toBeLessThanOrEqual(1900)
        expect(await refundedByProcessor(buyer)).toBe(sum(rows.refunds))
      })
    })

    describe("where the money is by then", () => {
      it("comes from what is available once the hold has ended", async () => {
        const buyer = await buy()
        await release()
        await refund(buyer)
        await posted(buyer, 1)
        expect(await wallet()).toMatchObject({ available_minor: 0, receivable_minor: 0 })
        // The hold's release moved it between two accounts; sale and refund alone show that move.
        expect((await rowsOf(buyer)).legs).toEqual({ pending: 1615, available: -1615 })
      })

      it("is owed after a payout, and the next sale repays it", async () => {
        const buyer = await buy()
        await release()
        await payOut(1615)
        await refund(buyer)
        await posted(buyer, 1)
        expect(await wallet()).toMatchObject({ available_minor: 0, receivable_minor: 1615 })
        await buy()
        expect(await wallet()).toMatchObject({ receivable_minor: 0, pending_minor: 0 })
      })

      async function release() {
        const at = new Date(Date.now() + 8 * 86_400_000)
        await getContainer().resolve("wallet").releaseDue({ at })
      }

      async function payOut(amount_minor: number) {
        const payout = { payout_id: "pyot_test", creator_id: creator.id, currency_code: "usd" }
        await reservePayoutWorkflow(getContainer()).run({ input: { ...payout, amount_minor } })
        await getContainer().resolve("wallet").payPayout(payout.payout_id)
      }
    })

    describe("whatever is lost in between", () => {
      let findEvents = () => {}
      afterEach(() => {
        findEvents()
        findEvents = () => {}
      })

      it("the sweeper posts a refund nobody told of, once", async () => {
        const buyer = await buy()
        findEvents = loseEvents(getContainer())
        await refund(buyer)
        await age()
        expect((await sweep()).refunds).toBe(1)
        expect((await sweep()).refunds).toBe(0)
        expect(await rowsOf(buyer)).toMatchObject({ journals: [1900], legs: {} })
      })

      it("a refund that died before the processor heard of it reaches the buyer", async () => {
        const buyer = await buy()
        await leaveRow(buyer, "ref_orphan", 5)
        await sweep()
        expect(await rowsOf(buyer)).toMatchObject({ journals: [500], postings: ["posted"] })
        expect(await refundedByProcessor(buyer)).toBe(500)
        await sweep()
        expect(await refundedByProcessor(buyer)).toBe(500)
      })

      it("a refund that the processor refuses is not posted, and is kept for the next try", async () => {
        const buyer = await buy()
        await leaveRow(buyer, "ref_refused", 99)
        expect((await sweep()).refunds).toBe(0)
        expect(await rowsOf(buyer)).toMatchObject({ journals: [], postings: ["pending"] })
      })

      it("a refund made before its sale was settled is posted after it", async () => {
        getContainer().resolve("sandbox").options.sandbox.delay_seconds = 600
        const buyer = new TestBuyer(api, shop.headers, "early@buyers.test")
        await buyer.start(offer.id)
        await buyer.pay(cards.good)
        findEvents = loseEvents(getContainer())
        await placeOrder(buyer)
        await refund(buyer, 5)
        await age()
        await sweep()
        expect(await rowsOf(buyer)).toMatchObject({
          journals: [500],
          legs: { clearing: -1400, pending: 1190, revenue: 210 },
          entitlements: [{ state: "active" }],
        })
      })

      it("a full refund that died before its sale was settled is still paid", async () => {
        const buyer = new TestBuyer(api, shop.headers, "never@buyers.test")
        await buyer.start(offer.id)
        await buyer.pay(cards.good)
        findEvents = loseEvents(getContainer())
        await placeOrder(buyer)
        await leaveRow(buyer, "ref_orphan", 19)
        await sweep()
        expect(await rowsOf(buyer)).toMatchObject({
          journals: [],
          postings: ["ignored"],
          entitlements: [],
        })
        expect(await refundedByProcessor(buyer)).toBe(1900)
      })

      /** What Medusa has committed when its process is killed before it calls the provider. */
      async function leaveRow(buyer: TestBuyer, id: string, amount: number) {
        const { payment_id } = await rowsOf(buyer)
        await getContainer()
          .resolve("__pg_connection__")("refund")
          .insert({
            id,
            payment_id,
            amount,
            raw_amount: JSON.stringify({ value: String(amount), precision: 20 }),
            created_at: new Date(Date.now() - 60_000),
          })
      }

      async function placeOrder(buyer: TestBuyer) {
        await completeCartWorkflow(getContainer()).run({ input: { id: buyer.checkout.id } })
      }
    })

    it("cancelling the order gives everything back", async () => {
      const buyer = await buy()
      const { order_id } = await rowsOf(buyer)
      await api.post(`/admin/orders/${order_id}/cancel`, {}, operator)
      await posted(buyer, 1)
      expect(await rowsOf(buyer)).toMatchObject({
        refunds: [1900],
        legs: {},
        entitlements: [{ state: "revoked" }],
      })
    })

    it("closes a download link that was minted before, at once", async () => {
      const buyer = await buy()
      const [entitlement] = await getContainer()
        .resolve("entitlement")
        .listEntitlements({ email: [buyer.email] })
      const { url } = await createDownloadLink(getContainer(), {
        entitlement_id: entitlement?.id ?? "",
        asset_id: offer.benefits[0]?.assets[0]?.id ?? "",
      })
      const download = () => api.get(new URL(url).pathname, { validateStatus: () => true })
      expect((await download()).status).toBe(200)
      await refund(buyer)
      await posted(buyer, 1)
      expect((await download()).status).toBe(410)
    })
  },
})
