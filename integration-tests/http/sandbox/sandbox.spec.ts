import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createCreator,
  createPublishedOffer,
  setUpShop,
  type TestOffer,
  type TestShop,
} from "../../helpers"
import { cards, TestBuyer } from "../../helpers/buyer"

process.env.MEDUSA_WORKER_MODE = "server"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let offer: TestOffer

    beforeAll(async () => {
      shop = await setUpShop(getContainer())
      const creator = await createCreator(getContainer())
      offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
      getContainer().resolve("sandbox").options.sandbox.delay_seconds = 600
    })

    async function started(): Promise<TestBuyer> {
      const buyer = new TestBuyer(api, shop.headers, "card@buyers.test")
      await buyer.start(offer.id)
      return buyer
    }

    const intentOf = async (buyer: TestBuyer) => {
      const id = buyer.checkout.payment?.intent_id ?? ""
      const [intent] = await getContainer()
        .resolve("sandbox")
        .listSandboxIntents({ id: [id] })
      return intent
    }

    it.each([
      ["a card that was declined", cards.declined, {}, "card_declined"],
      ["a card without money", cards.poor, {}, "insufficient_funds"],
      ["a number that is no test card", "4111 1111 1111 1111", {}, "test_cards_only"],
      ["a card that has expired", cards.good, { exp_year: 2020 }, "expired_card"],
      ["a short security code", cards.good, { cvc: "12" }, "incorrect_cvc"],
      ["a security code of letters", cards.good, { cvc: "abc" }, "incorrect_cvc"],
    ])("says in words why it refuses %s", async (_, number, card, code) => {
      const buyer = await started()
      const { status, data } = await buyer.pay(number, card)
      expect([status, data.intent.status]).toEqual([200, "requires_payment_method"])
      expect(data.intent.last_error).toEqual({ code, message: expect.stringMatching(/^\w.+\.$/) })
    })

    it.each([
      ["month 13", { exp_month: 13 }],
      ["a year of text", { exp_year: "2032" }],
      ["an unknown field", { name: "Maya" }],
      ["a number of 31 characters", { number: "4".repeat(31) }],
    ])("answers 400 for %s", async (_, card) => {
      const buyer = await started()
      expect((await buyer.pay(cards.good, card)).status).toBe(400)
    })

    it("takes spaces, dashes and two-digit years, and keeps nothing of the card", async () => {
      const buyer = await started()
      const paid = await buyer.pay("4242-4242 42424242", { exp_year: 32 })
      expect(paid.data.intent.status).toBe("succeeded")
      expect(JSON.stringify(await intentOf(buyer))).not.toMatch(/4242|123"/)
    })

    it("charges once, however often it is confirmed, and by whatever card afterwards", async () => {
      const buyer = await started()
      const first = await Promise.all([buyer.pay(cards.good), buyer.pay(cards.good)])
      expect(first.map((answer) => answer.data.intent.status)).toEqual(["succeeded", "succeeded"])
      expect((await buyer.pay(cards.declined)).data.intent.status).toBe("succeeded")
      expect(Number((await intentOf(buyer))?.captured_minor)).toBe(1900)
      const webhooks = await getContainer().resolve("sandbox").listSandboxWebhooks({})
      expect(webhooks).toHaveLength(1)
    })

    it("answers the same 404 for a wrong secret and an unknown payment", async () => {
      const buyer = await started()
      const other = await started()
      const id = buyer.checkout.payment?.intent_id ?? ""
      const confirm = (intent_id: string) =>
        buyer.post<object>(`/sandbox/intents/${intent_id}/confirm`, {
          client_secret: other.checkout.payment?.client_secret,
          card: { number: cards.good, exp_month: 1, exp_year: 2032, cvc: "123" },
        })
      const [wrong, unknown] = [await confirm(id), await confirm("sbxi_unknown")]
      expect([wrong.status, unknown.status]).toEqual([404, 404])
      expect(JSON.stringify(unknown.data).replace("sbxi_unknown", id)).toBe(
        JSON.stringify(wrong.data),
      )
      expect((await intentOf(buyer))?.status).toBe("requires_payment_method")
    })

    it("asks for a card first when there is no question of the bank to answer", async () => {
      const buyer = await started()
      expect((await buyer.authenticate("approve")).status).toBe(400)
    })

    it("announces nothing before the bank's question is answered", async () => {
      const buyer = await started()
      await buyer.pay(cards.three_ds)
      const webhooks = () => getContainer().resolve("sandbox").listSandboxWebhooks({})
      expect(await webhooks()).toHaveLength(0)
      await buyer.authenticate("approve")
      expect(await webhooks()).toHaveLength(1)
    })

    it("lets the storefront's origin in and no other", async () => {
      const preflight = async (origin: string) =>
        api.request({
          method: "OPTIONS",
          url: "/sandbox/intents/x/confirm",
          headers: {
            origin,
            "access-control-request-method": "POST",
            "access-control-request-headers": "content-type,x-publishable-api-key",
          },
          validateStatus: () => true,
        })
      const ours = await preflight("http://localhost:8000")
      expect(ours.headers["access-control-allow-origin"]).toBe("http://localhost:8000")
      const theirs = await preflight("https://evil.test")
      expect(theirs.headers["access-control-allow-origin"]).toBeUndefined()
    })

    it("is not there at all in a shop that takes real money", async () => {
      const buyer = await started()
      const { sandbox } = getContainer().resolve("sandbox").options
      sandbox.enabled = false
      const answers = [await buyer.pay(cards.good), await buyer.authenticate("approve")]
      sandbox.enabled = true
      expect(answers.map((answer) => answer.status)).toEqual([404, 404])
    })

    it("does not let a cart change that was paid, and completes it as it was", async () => {
      const buyer = await started()
      await buyer.pay(cards.good)
      const changed = await buyer.post(`/store/carts/${buyer.checkout.id}/line-items`, {
        variant_id: offer.variant_id,
        quantity: 1,
      })
      expect([changed.status, changed.data.message]).toEqual([
        400,
        expect.stringContaining("is paid"),
      ])
      const { data } = await buyer.complete()
      expect(data.checkout).toMatchObject({ status: "settled", amount_minor: 1900 })
      expect(data.checkout.entitlements).toHaveLength(1)
    })

    it("sells after an integrator completed too early, and too early again", async () => {
      const buyer = await started()
      const stock = () => buyer.post(`/store/carts/${buyer.checkout.id}/complete`, {})
      expect((await stock()).status).toBe(400)
      await buyer.pay(cards.declined)
      expect((await stock()).status).toBe(400)
      await buyer.pay(cards.good)
      expect((await stock()).status).toBe(200)
      expect((await buyer.complete()).data.checkout.status).toBe("settled")
    })
  },
})
