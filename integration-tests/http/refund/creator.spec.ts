import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type {
  CreatorRefundResponse,
  CreatorSalesResponse,
  WalletLinesResponse,
} from "../../../src/lib/http"
import { applyEventsWorkflow } from "../../../src/workflows/settlement/apply-events"
import {
  type Bearer,
  createCreator,
  createCustomer,
  createOperator,
  createPublishedOffer,
  setUpShop,
  type TestCreator,
  type TestOffer,
  type TestShop,
} from "../../helpers"
import { cards, TestBuyer } from "../../helpers/buyer"
import { refundRows } from "../../helpers/refund-rows"

process.env.MEDUSA_WORKER_MODE = "server"

type Refusal = { message?: string; code?: string }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let creator: TestCreator
    let other: TestCreator
    let offer: TestOffer

    beforeAll(async () => {
      shop = await setUpShop(getContainer())
      creator = await createCreator(getContainer())
      other = await createCreator(getContainer())
      offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
    })
    beforeEach(() => {
      const { sandbox } = getContainer().resolve("sandbox").options
      sandbox.delay_seconds = 600
    })
    afterEach(async () => {
      expect(await getContainer().resolve("wallet").verifyLedger()).toEqual([])
    })

    async function buy(offer_id = offer.id): Promise<TestBuyer> {
      const buyer = new TestBuyer(api, shop.headers, `buyer-${Math.random()}@buyers.test`)
      await buyer.start(offer_id)
      if (buyer.checkout.payment) await buyer.pay(cards.good)
      await buyer.complete()
      return buyer
    }

    const rowsOf = (buyer: TestBuyer) => refundRows(getContainer(), buyer.checkout.id)
    const orderOf = async (buyer: TestBuyer) => (await rowsOf(buyer)).order_id

    async function refund(
      order_id: string,
      body: unknown = { reason: "It did not fit." },
      who: Partial<Bearer> = creator,
    ) {
      const { headers = {} } = who
      const path = `/creator/sales/${order_id}/refunds`
      return (await api.post(path, body, { headers, validateStatus: () => true })) as {
        status: number
        data: CreatorRefundResponse & Refusal
      }
    }

    it("gives all of it back, at once and to the cent", async () => {
      const buyer = await buy()
      const order_id = await orderOf(buyer)
      const { status, data } = await refund(order_id)
      expect([status, data]).toEqual([
        201,
        {
          refund: {
            id: expect.stringMatching(/^ref_/),
            order_id,
            amount_minor: 1900,
            currency_code: "usd",
            reason: "It did not fit.",
            state: "posted",
            left_minor: 0,
          },
        },
      ])
      expect(await rowsOf(buyer)).toMatchObject({
        refunds: [1900],
        postings: ["posted"],
        journals: [1900],
        legs: {},
        entitlements: [{ state: "revoked" }],
        mails: [{ kind: "refund" }, { kind: "sale-refunded" }],
      })
    })

    it("gives parts back until nothing is left, and then says so", async () => {
      const buyer = await buy()
      const order_id = await orderOf(buyer)
      const reason = "Half of it."
      expect((await refund(order_id, { amount_minor: 633, reason })).data.refund.left_minor).toBe(
        1267,
      )
      const more = await refund(order_id, { amount_minor: 1268, reason })
      expect([more.status, more.data.code]).toEqual([400, "over_refund"])
      expect(more.data.message).toContain("$12.67")
      expect((await refund(order_id, { amount_minor: 1, reason })).status).toBe(201)
      expect((await refund(order_id)).data.refund.amount_minor).toBe(1266)
      const done = await refund(order_id)
      expect([done.status, done.data.code]).toEqual([400, "nothing_left"])
      expect(await rowsOf(buyer)).toMatchObject({ journals: [633, 1, 1266], legs: {} })

      const get = async <T>(path: string) => (await api.get(path, creator)).data as T
      const sales = await get<CreatorSalesResponse>("/creator/sales")
      expect(sales.items).toMatchObject([{ order_id, refunded_minor: 1900 }])
      const lines = await get<WalletLinesResponse>("/creator/wallet/lines?kind=refund")
      expect(lines.items).toMatchObject(
        [1266, 1, 633].map((part) => ({
          kind: "refund",
          gross_minor: -part,
          offer: { name: "Forty brushes" },
          order: { id: order_id },
          buyer_name: "Maya Iyer",
        })),
      )
    })

    it("takes a double click for one refund", async () => {
      const buyer = await buy()
      const order_id = await orderOf(buyer)
      const answers = await Promise.all([refund(order_id), refund(order_id), refund(order_id)])
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 400, 400])
      expect(await rowsOf(buyer)).toMatchObject({ refunds: [1900], journals: [1900], legs: {} })
    })

    it("takes the same idempotency key for the same refund, even for a part", async () => {
      const buyer = await buy()
      const order_id = await orderOf(buyer)
      const body = { amount_minor: 500, reason: "A part", idempotency_key: "click-0001" }
      const answers = await Promise.all([1, 2, 3].map(() => refund(order_id, body)))
      expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201])
      expect(new Set(answers.map((answer) => answer.data.refund.id)).size).toBe(1)
      const changed = await refund(order_id, { ...body, amount_minor: 600 })
      expect([changed.status, changed.data.code]).toEqual([400, "idempotency_key_reused"])
      expect(await rowsOf(buyer)).toMatchObject({ refunds: [500], journals: [500] })
    })

    it("has nothing to give back for a free order, and leaves what it gave", async () => {
      const free = await createPublishedOffer(getContainer(), {
        creator_id: creator.id,
        name: "A gift",
        price_minor: 0,
      })
      const buyer = await buy(free.id)
      const [mine] = await getContainer()
        .resolve("entitlement")
        .listEntitlements({ email: [buyer.email] })
      const answer = await refund(mine?.order_id ?? "")
      expect([answer.status, answer.data.code]).toEqual([400, "free_order"])
      const [after] = await getContainer()
        .resolve("entitlement")
        .listEntitlements({ email: [buyer.email] })
      expect(after?.state).toBe("active")
    })

    it("answers another's order and an unknown one alike", async () => {
      const buyer = await buy()
      const order_id = await orderOf(buyer)
      const reason = "Mine now"
      const foreign = await refund(order_id, { reason }, other)
      const unknown = await refund("order_01UNKNOWN", { reason }, other)
      expect([foreign.status, unknown.status]).toEqual([404, 404])
      expect(JSON.stringify(foreign.data).replace(order_id, "X")).toBe(
        JSON.stringify(unknown.data).replace("order_01UNKNOWN", "X"),
      )
      for (const odd of ["order%00", "%2e%2e", "a".repeat(300)]) {
        expect((await refund(odd)).status).toBe(404)
      }
      expect(await rowsOf(buyer)).toMatchObject({ refunds: [], journals: [] })
    })

    it("is for creators only", async () => {
      const order_id = await orderOf(await buy())
      const customer = await createCustomer(getContainer(), { email: "nosy@buyers.test" })
      const operator = await createOperator(getContainer())
      const body = { reason: "Please" }
      for (const who of [{}, customer, operator]) {
        expect((await refund(order_id, body, who)).status).toBe(401)
      }
    })

    it.each([
      ["no reason", {}],
      ["an empty reason", { reason: "  " }],
      ["a long reason", { reason: "x".repeat(501) }],
      ["a reason that cannot be stored", { reason: "a\0b" }],
      ["zero", { reason: "x", amount_minor: 0 }],
      ["less than zero", { reason: "x", amount_minor: -1 }],
      ["half a cent", { reason: "x", amount_minor: 0.5 }],
      ["text for an amount", { reason: "x", amount_minor: "1e2" }],
      ["more than a number holds", { reason: "x", amount_minor: 1e30 }],
      ["a short key", { reason: "x", idempotency_key: "1" }],
      ["a payment of their choice", { reason: "x", payment_id: "pay_1" }],
      ["another creator", { reason: "x", creator_id: "crtr_1" }],
    ])("refuses %s", async (_, body) => {
      expect((await refund("order_01ANY", body)).status).toBe(400)
    })

    describe("a refund in the processor's dashboard", () => {
      let operator: Bearer
      beforeEach(async () => {
        operator = await createOperator(getContainer(), "dashboard@tessera.test")
      })

      async function refundThere(
        buyer: TestBuyer,
        body: object = {},
        who: Partial<Bearer> = operator,
      ) {
        const id = buyer.checkout.payment?.intent_id
        const { headers = {} } = who
        const path = `/admin/sandbox/intents/${id}/refunds`
        return await api.post(path, body, { headers, validateStatus: () => true })
      }

      /** Delivers what the processor has announced of this kind, `times` times, through the inbox. */
      async function announce(buyer: TestBuyer, kind: string, times = 1) {
        const webhooks = await getContainer()
          .resolve("sandbox")
          .listSandboxWebhooks({
            intent_id: [buyer.checkout.payment?.intent_id ?? ""],
            kind: [kind],
          })
        for (const { body, event_id } of webhooks) {
          for (let i = 0; i < times; i += 1) {
            const event = { provider: "sandbox", event_id, kind, raw_body: body }
            const { inbox } = getContainer().resolve("settlement")
            await inbox.store({ ...event, verified_at: new Date() })
            await work()
          }
        }
      }
      const work = () => applyEventsWorkflow(getContainer()).run({ input: { limit: 10 } })
      const events = () => getContainer().resolve("settlement").listInboundEvents({})
      const intentOf = async (buyer: TestBuyer) =>
        (
          await getContainer()
            .resolve("sandbox")
            .listSandboxIntents({ id: [buyer.checkout.payment?.intent_id ?? ""] })
        )[0]

      it("reaches the ledger once, however often it is announced, and moves no more money", async () => {
        const buyer = await buy()
        expect((await refundThere(buyer)).status).toBe(201)
        await announce(buyer, "refund.succeeded", 3)
        expect(await events()).toMatchObject([{ state: "applied" }])
        expect(await rowsOf(buyer)).toMatchObject({
          refunds: [1900],
          postings: ["posted"],
          journals: [1900],
          legs: {},
          entitlements: [{ state: "revoked" }],
        })
        expect(Number((await intentOf(buyer))?.refunded_minor)).toBe(1900)
        expect((await refundThere(buyer)).status).toBe(400)
      })

      it("in parts, beside a creator's own, ends in zero", async () => {
        const buyer = await buy()
        const order_id = await orderOf(buyer)
        await refundThere(buyer, { amount_minor: 300 })
        await refundThere(buyer, { amount_minor: 300 })
        await announce(buyer, "refund.succeeded", 2)
        await refund(order_id, { amount_minor: 400, reason: "And this" })
        expect((await refund(order_id)).data.refund.amount_minor).toBe(900)
        expect(await rowsOf(buyer)).toMatchObject({ journals: [300, 300, 400, 900], legs: {} })
        expect(Number((await intentOf(buyer))?.refunded_minor)).toBe(1900)
      })

      it("that overtakes its payment waits for it", async () => {
        const buyer = new TestBuyer(api, shop.headers, "overtaken@buyers.test")
        await buyer.start(offer.id)
        await buyer.pay(cards.good)
        await refundThere(buyer, { amount_minor: 700 })
        await announce(buyer, "refund.succeeded")
        expect(await events()).toMatchObject([{ state: "parked" }])
        await announce(buyer, "payment_intent.succeeded")
        await getContainer()
          .resolve("__pg_connection__")("inbound_event")
          .update({ next_attempt_at: new Date(0) })
        await work()
        expect((await events()).map((event) => event.state)).toEqual(["applied", "applied"])
        expect(await rowsOf(buyer)).toMatchObject({
          journals: [700],
          legs: { clearing: -1200, pending: 1020, revenue: 180 },
        })
      })

      it("is refused to a creator who knew of less: nothing is paid twice", async () => {
        const buyer = await buy()
        await refundThere(buyer)
        // The processor has paid; its webhook is still on the way.
        const answer = await refund(await orderOf(buyer))
        expect(answer.status).toBe(400)
        await announce(buyer, "refund.succeeded")
        expect(await rowsOf(buyer)).toMatchObject({ refunds: [1900], journals: [1900], legs: {} })
      })

      it("is for operators, of a payment that exists, within what is left", async () => {
        const buyer = await buy()
        for (const who of [{}, creator])
          expect((await refundThere(buyer, {}, who)).status).toBe(401)
        expect((await refundThere(buyer, { amount_minor: 1901 })).status).toBe(400)
        expect((await refundThere(buyer, { amount_minor: -1 })).status).toBe(400)
        const unknown = await api.post(
          "/admin/sandbox/intents/sbxi_1/refunds",
          {},
          {
            ...operator,
            validateStatus: () => true,
          },
        )
        expect(unknown.status).toBe(404)
      })
    })
  },
})
