import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { sweepSettlementsWorkflow } from "../../../src/workflows/settlement/sweep-settlements"
import {
  createCreator,
  createPublishedOffer,
  setUpShop,
  type TestCreator,
  type TestOffer,
  type TestShop,
  waitFor,
} from "../../helpers"
import { cards, TestBuyer } from "../../helpers/buyer"
import { loseEvents } from "../../helpers/lose-events"
import { saleRows } from "../../helpers/sale-rows"
import { SmtpSink } from "../../helpers/smtp-sink"

const SMTP_PORT = 9525
process.env.MEDUSA_WORKER_MODE = "server"
process.env.SMTP_URL = `smtp://127.0.0.1:${SMTP_PORT}`

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const sink = new SmtpSink()
    let shop: TestShop
    let creator: TestCreator
    let offer: TestOffer
    let findEvents = () => {}

    beforeAll(async () => {
      await sink.listen(SMTP_PORT)
      shop = await setUpShop(getContainer())
      creator = await createCreator(getContainer())
      offer = await createPublishedOffer(getContainer(), {
        creator_id: creator.id,
        access_days: 30,
      })
    })
    afterAll(() => sink.close())
    afterEach(() => {
      findEvents()
      findEvents = () => {}
    })

    const rowsOf = (buyer: TestBuyer) => saleRows(getContainer(), buyer.checkout.id)
    const sweep = async () =>
      (await sweepSettlementsWorkflow(getContainer()).run({ input: {} })).result

    /** Paid and ordered, and then nobody told anybody: no route of ours, no event, no webhook. */
    async function orderInSilence(input: { offer_id?: string; card?: string } = {}) {
      getContainer().resolve("sandbox").options.sandbox.delay_seconds = 600
      const buyer = new TestBuyer(api, shop.headers, `silent-${Math.random()}@buyers.test`)
      await buyer.start(input.offer_id ?? offer.id)
      if (buyer.checkout.payment) await buyer.pay(input.card ?? cards.good)
      findEvents = loseEvents(getContainer())
      await completeCartWorkflow(getContainer()).run({ input: { id: buyer.checkout.id } })
      return buyer
    }

    it("settles a captured payment that nobody spoke of, and mails both sides", async () => {
      const buyer = await orderInSilence()
      expect(await rowsOf(buyer)).toMatchObject({
        orders: 1,
        payments: [{ captured: true }],
        settlements: [],
        journals: [],
        entitlements: [],
        messages: [],
      })
      expect(await sweep()).toMatchObject({ settled: 1, messages: 2 })
      expect(await rowsOf(buyer)).toMatchObject({
        settlements: [{ state: "settled", last_error: null }],
        journals: [{ gross_minor: 1900, fee_minor: 285, net_minor: 1615 }],
        entitlements: [{ unit: 1 }],
        messages: [{ state: "sent" }, { state: "sent" }],
      })

      const [purchase, ...more] = sink.to(buyer.email)
      expect(more).toEqual([])
      expect(purchase?.subject).toBe("Forty brushes is ready")
      expect(purchase?.text).toContain("http://localhost:8000/activate/")
      expect(`${purchase?.text}${purchase?.html}`).not.toMatch(/downloads|asst_|\.txt/)
      const [sale] = sink.to(`${creator.handle}@creators.test`).slice(-1)
      expect(sale?.subject).toBe("You sold Forty brushes: $16.15")
      expect(sale?.text).toContain("The buyer paid: $19.00")
      expect(sale?.text).toContain("Platform fee: -$2.85")
      expect(sale?.text).toContain("Available from:")
    })

    it("does it once, however often and however many at once", async () => {
      const buyer = await orderInSilence()
      await Promise.all([sweep(), sweep(), sweep()])
      expect(await sweep()).toMatchObject({ settled: 0, events: 0, messages: 0 })
      const rows = await rowsOf(buyer)
      expect([rows.journals.length, rows.entitlements.length, rows.messages.length]).toEqual([
        1, 1, 2,
      ])
      expect(sink.to(buyer.email)).toHaveLength(1)
    })

    it("settles a free order that nobody spoke of", async () => {
      const free = await createPublishedOffer(getContainer(), {
        creator_id: creator.id,
        name: "Gift",
        price_minor: 0,
      })
      const buyer = await orderInSilence({ offer_id: free.id })
      expect(await sweep()).toMatchObject({ settled: 1 })
      expect(await rowsOf(buyer)).toMatchObject({
        settlements: [{ state: "settled" }],
        journals: [],
        entitlements: [{ unit: 1 }],
      })
    })

    it("goes on where a settlement stopped, and takes nothing back", async () => {
      const buyer = await orderInSilence()
      const entitlement = getContainer().resolve("entitlement")
      const broken = jest
        .spyOn(entitlement, "ensureEntitlements")
        .mockRejectedValueOnce(new Error("The disk is on fire."))
      expect(await sweep()).toMatchObject({ settled: 0 })
      expect(await rowsOf(buyer)).toMatchObject({
        journals: [{ net_minor: 1615 }],
        entitlements: [],
      })
      broken.mockRestore()

      expect(await sweep()).toMatchObject({ settled: 0 })
      await makeDue("settlement")
      expect(await sweep()).toMatchObject({ settled: 1 })
      const rows = await rowsOf(buyer)
      expect([rows.journals.length, rows.entitlements.length]).toEqual([1, 1])
    })

    it("sends a mail again that the server turned away, and puts it aside after twelve tries", async () => {
      const buyer = await orderInSilence()
      sink.refuse(2)
      await sweep()
      const waiting = await rowsOf(buyer)
      expect(waiting.messages.map((message) => message.state)).toEqual(["pending", "pending"])
      await makeDue("outbox_message")
      await sweep()
      expect(sink.to(buyer.email)).toHaveLength(1)

      const other = await orderInSilence()
      sink.refuse(1000)
      for (let tries = 0; tries < 13; tries += 1) {
        await makeDue("outbox_message")
        await sweep()
      }
      sink.refuse(0)
      expect((await rowsOf(other)).messages.map((message) => message.state)).toEqual([
        "dead",
        "dead",
      ])
    })

    it("sends a mail whose process died while sending, with the same message id", async () => {
      const buyer = await orderInSilence()
      await sweep()
      const db = getContainer().resolve("__pg_connection__")
      await db("outbox_message")
        .where({ to: buyer.email })
        .update({ state: "sending", next_attempt_at: new Date(Date.now() + 60_000) })
      await sweep()
      expect(sink.to(buyer.email)).toHaveLength(1)
      await makeDue("outbox_message")
      await sweep()
      const ids = sink.to(buyer.email).map((mail) => mail.messageId)
      expect(ids).toHaveLength(2)
      expect(new Set(ids).size).toBe(1)
    })

    it("returns supply whose hold has lapsed", async () => {
      const rare = await createPublishedOffer(getContainer(), {
        creator_id: creator.id,
        name: "Rare",
        supply: 1,
      })
      const buyer = new TestBuyer(api, shop.headers, "leaves@buyers.test")
      await buyer.start(rare.id)
      const db = getContainer().resolve("__pg_connection__")
      await db("offer_reservation").update({ expires_at: new Date(0) })
      expect(await sweep()).toMatchObject({ released: 1 })
      const [after] = await getContainer()
        .resolve("offer")
        .listOffers({ id: [rare.id] })
      expect(after).toMatchObject({ sold: 0, held: 0 })
    })

    it("is not needed when an integrator completes the cart through Medusa's own route", async () => {
      const buyer = new TestBuyer(api, shop.headers, "stock@buyers.test")
      await buyer.start(offer.id)
      await buyer.pay(cards.good)
      const { status } = await buyer.post(`/store/carts/${buyer.checkout.id}/complete`, {})
      expect(status).toBe(200)
      await waitFor(
        "the sale",
        async () => (await rowsOf(buyer)).settlements[0]?.state === "settled",
      )
      expect((await rowsOf(buyer)).journals).toHaveLength(1)
    })

    it("splits a cart of two sellers and several units by line, unit and seller", async () => {
      const other = await createCreator(getContainer(), { display_name: "Noor Clay" })
      const bowl = await createPublishedOffer(getContainer(), {
        creator_id: other.id,
        name: "Bowl",
        price_minor: 333,
        supply: 10,
      })
      const buyer = new TestBuyer(api, shop.headers, "many@buyers.test")
      await buyer.start(offer.id)
      const first_session = buyer.checkout.payment?.session_id
      expect((await buyer.addToCart(bowl.variant_id, 3)).status).toBe(200)
      expect(buyer.checkout.payment?.session_id).not.toBe(first_session)
      expect(buyer.checkout.amount_minor).toBe(1900 + 999)
      await buyer.pay(cards.good)
      expect((await buyer.complete()).data.checkout.status).toBe("settled")

      const rows = await rowsOf(buyer)
      expect(rows.journals.sort((a, b) => a.gross_minor - b.gross_minor)).toEqual([
        { gross_minor: 999, fee_minor: 150, net_minor: 849 },
        { gross_minor: 1900, fee_minor: 285, net_minor: 1615 },
      ])
      expect(rows.entitlements.map((one) => one.unit).sort()).toEqual([1, 1, 2, 3])
      expect(rows.messages.map((message) => message.to).sort()).toEqual([
        `${creator.handle}@creators.test`,
        `${other.handle}@creators.test`,
        "many@buyers.test",
      ])
      const [after] = await getContainer()
        .resolve("offer")
        .listOffers({ id: [bowl.id] })
      expect(after).toMatchObject({ sold: 3, held: 0 })
    })

    it("leaves goods that are no offers alone, and says so once", async () => {
      const buyer = await orderInSilence()
      const db = getContainer().resolve("__pg_connection__")
      await db("offer").where({ id: offer.id }).update({ product_id: "prod_other" })
      expect(await sweep()).toMatchObject({ settled: 1, messages: 0 })
      expect(await rowsOf(buyer)).toMatchObject({
        settlements: [{ state: "settled", last_error: "No offer is in this order." }],
        journals: [],
        entitlements: [],
      })
    })

    async function makeDue(table: "settlement" | "outbox_message") {
      await getContainer()
        .resolve("__pg_connection__")(table)
        .update({ next_attempt_at: new Date(0) })
    }
  },
})
