import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { StoreCheckout } from "../../../src/lib/http"
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
import { saleRows } from "../../helpers/sale-rows"

process.env.MEDUSA_WORKER_MODE = "server"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let creator: TestCreator
    let offer: TestOffer

    beforeAll(async () => {
      shop = await setUpShop(getContainer())
      creator = await createCreator(getContainer())
      offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
    })

    const buyerNamed = (email: string) => new TestBuyer(api, shop.headers, email)
    const rowsOf = (buyer: TestBuyer) => saleRows(getContainer(), buyer.checkout.id)

    describe("a sale", () => {
      it("charges, settles and grants in three calls, to the cent", async () => {
        const buyer = buyerNamed("Maya@Buyers.test ")
        const started = await buyer.start(offer.id)
        expect(started.status).toBe(201)
        expect(buyer.checkout).toMatchObject({
          status: "open",
          email: "maya@buyers.test",
          name: "Maya Iyer",
          amount_minor: 1900,
          currency_code: "usd",
          order: null,
          entitlements: [],
          payment: { provider_id: "pp_sandbox_sandbox" },
        })
        expect((await buyer.pay(cards.good)).data.intent.status).toBe("succeeded")

        const { status, data } = await buyer.complete()
        expect(status).toBe(200)
        expect(data.checkout).toMatchObject({
          status: "settled",
          order: { display_id: expect.any(Number) },
          entitlements: [{ kind: "file", state: "active", files: [{ filename: "guide.txt" }] }],
        })
        await waitFor("both mails", async () =>
          (await rowsOf(buyer)).messages.every((message) => message.state === "sent"),
        )
        expect(await rowsOf(buyer)).toEqual({
          orders: 1,
          payments: [{ captured: true, refunded: "0" }],
          settlements: [{ state: "settled", last_error: null }],
          journals: [{ gross_minor: 1900, fee_minor: 285, net_minor: 1615 }],
          entitlements: [{ unit: 1, customer_id: expect.any(String), state: "active" }],
          messages: [
            { kind: "purchase", to: "maya@buyers.test", state: "sent" },
            { kind: "sale", to: `${creator.handle}@creators.test`, state: "sent" },
          ],
        })
      })

      it("gives the same answer however often it is completed", async () => {
        const buyer = buyerNamed("again@buyers.test")
        await buyer.start(offer.id)
        await buyer.pay(cards.good)
        const first = await buyer.complete()
        const second = await buyer.complete()
        expect(second.status).toBe(200)
        expect(second.data.checkout).toEqual(first.data.checkout)
        expect((await buyer.state()).data.checkout).toEqual(first.data.checkout)
        expect((await rowsOf(buyer)).journals).toHaveLength(1)
      })

      it("makes one order when it is completed eight times at once", async () => {
        const buyer = buyerNamed("eight@buyers.test")
        await buyer.start(offer.id)
        await buyer.pay(cards.good)
        const answers = await Promise.all(Array.from({ length: 8 }, () => buyer.complete()))
        expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200))
        expect(new Set(answers.map((answer) => answer.data.checkout.order?.id)).size).toBe(1)
        const rows = await rowsOf(buyer)
        expect(rows).toMatchObject({ orders: 1, payments: [{ captured: true }] })
        expect(rows.journals).toHaveLength(1)
        expect(rows.entitlements).toHaveLength(1)
      })

      it("grants a free offer without a payment and posts nothing", async () => {
        const free = await createPublishedOffer(getContainer(), {
          creator_id: creator.id,
          name: "Free pack",
          price_minor: 0,
        })
        const buyer = buyerNamed("free@buyers.test")
        await buyer.start(free.id)
        expect(buyer.checkout).toMatchObject({ payment: null, amount_minor: 0, status: "open" })
        const { status, data } = await buyer.complete()
        expect(status).toBe(200)
        expect(data.checkout).toMatchObject({
          status: "settled",
          entitlements: [{ state: "active" }],
        })
        expect((await buyer.complete()).data.checkout.order).toEqual(data.checkout.order)
        const rows = await rowsOf(buyer)
        expect(rows).toMatchObject({ orders: 1, payments: [], journals: [] })
        expect(rows.settlements).toEqual([{ state: "settled", last_error: null }])
        expect(rows.messages.map((message) => message.kind)).toEqual(["purchase", "sale"])
      })
    })

    describe("a payment that does not go through", () => {
      it("says why a card was declined, makes no order, and lets another card pay", async () => {
        const buyer = buyerNamed("declined@buyers.test")
        await buyer.start(offer.id)
        const declined = await buyer.pay(cards.declined)
        expect(declined).toMatchObject({
          status: 200,
          data: {
            intent: { status: "requires_payment_method", last_error: { code: "card_declined" } },
          },
        })
        const refused = await buyer.complete()
        expect(refused).toMatchObject({
          status: 400,
          data: { type: "not_allowed", message: declined.data.intent.last_error.message },
        })
        expect(await rowsOf(buyer)).toMatchObject({ orders: 0, payments: [], journals: [] })

        await buyer.pay(cards.good)
        expect((await buyer.complete()).data.checkout.status).toBe("settled")
      })

      it("asks for the card when nothing was tried", async () => {
        const buyer = buyerNamed("nothing@buyers.test")
        await buyer.start(offer.id)
        const refused = await buyer.complete()
        expect(refused.status).toBe(400)
        expect(refused.data.message).toContain("Enter a card")
      })

      it("waits for the bank's question, refuses after a no and sells after a yes", async () => {
        const buyer = buyerNamed("bank@buyers.test")
        await buyer.start(offer.id)
        expect((await buyer.pay(cards.three_ds)).data.intent.status).toBe("requires_action")
        expect((await buyer.complete()).status).toBe(400)

        const no = await buyer.authenticate("reject")
        expect(no.data.intent).toMatchObject({
          status: "requires_payment_method",
          last_error: { code: "authentication_failed" },
        })
        expect((await buyer.complete()).data.message).toBe(no.data.intent.last_error.message)

        await buyer.pay(cards.three_ds)
        expect((await buyer.authenticate("approve")).data.intent.status).toBe("succeeded")
        expect((await buyer.complete()).data.checkout.status).toBe("settled")
      })
    })

    describe("a request that is not in order", () => {
      const wrong: [string, object][] = [
        ["no name", { name: "  " }],
        ["a name of 121 characters", { name: "x".repeat(121) }],
        ["a NUL in the name", { name: "Ma\u0000ya" }],
        ["no e-mail address", { email: "maya" }],
        ["a short phone number", { phone: "12" }],
        ["a phone number of letters", { phone: "call me" }],
        ["terms that were not accepted", { accepted_terms: false }],
        ["an unknown field", { price_minor: 1 }],
        ["a number for a name", { name: 7 }],
        ["an id that is a list", { offer_id: ["a"] }],
      ]
      it.each(wrong)("is refused with 400 for %s, and starts nothing", async (_, body) => {
        const buyer = buyerNamed("wrong@buyers.test")
        const { status, data } = await buyer.start(offer.id, body)
        expect([status, typeof data.message]).toEqual([400, "string"])
        expect(buyer.token).toBe("")
      })

      it("reads a phone number without country code as one of the region's country", async () => {
        const buyer = buyerNamed("national@buyers.test")
        expect((await buyer.start(offer.id, { phone: "(415) 555-0134" })).status).toBe(201)
      })

      it("answers 404 for an unknown, an unpublished and a suspended creator's offer", async () => {
        const suspended = await createCreator(getContainer(), { handle: "gone-quiet" })
        const theirs = await createPublishedOffer(getContainer(), { creator_id: suspended.id })
        await getContainer()
          .resolve("creator")
          .updateCreators({ id: suspended.id, status: "suspended" })
        const draft = await getContainer().resolve("offer").createOffers({
          creator_id: creator.id,
          slug: "d",
          name: "D",
          price_minor: 1,
          currency_code: "usd",
        })
        for (const id of ["offr_unknown", draft.id, theirs.id]) {
          const { status, data } = await buyerNamed("x@buyers.test").start(id)
          expect([status, data.message]).toEqual([404, `Offer ${id} is not for sale.`])
        }
      })

      it("answers the same 404 without token, with another's, an altered one, and for an unknown id", async () => {
        const buyer = buyerNamed("token@buyers.test")
        const other = buyerNamed("other@buyers.test")
        await buyer.start(offer.id)
        await other.start(offer.id)
        const { id } = buyer.checkout
        const good = buyer.token
        const bodies: unknown[] = []
        for (const token of ["", other.token, `${good.slice(0, -2)}xx`]) {
          buyer.token = token
          const seen = await buyer.state()
          const done = await buyer.complete()
          expect([seen.status, done.status]).toEqual([404, 404])
          bodies.push(seen.data, done.data)
        }
        buyer.token = good
        buyer.checkout = { ...buyer.checkout, id: "cart_unknown" } as StoreCheckout
        const unknown = await buyer.state()
        expect(unknown.status).toBe(404)
        const said = JSON.stringify(unknown.data).replace("cart_unknown", id)
        for (const body of bodies) expect(JSON.stringify(body)).toBe(said)
      })
    })

    describe("a limited supply", () => {
      const limited = (supply: number) =>
        createPublishedOffer(getContainer(), { creator_id: creator.id, name: "Rare", supply })

      it("goes to one of two buyers who want the last one at once", async () => {
        const rare = await limited(1)
        const buyers = ["a", "b"].map((name) => buyerNamed(`${name}@buyers.test`))
        const answers = await Promise.all(buyers.map((buyer) => buyer.start(rare.id)))
        expect(answers.map((answer) => answer.status).sort()).toEqual([201, 400])
        const refused = answers.find((answer) => answer.status === 400)
        expect(refused?.data.code ?? refused?.data.message).toMatch(/sold.out/i)

        const winner = buyers.find((buyer) => buyer.token !== "")
        await winner?.pay(cards.good)
        expect((await winner?.complete())?.data.checkout.status).toBe("settled")
        const [after] = await getContainer()
          .resolve("offer")
          .listOffers({ id: [rare.id] })
        expect(after).toMatchObject({ sold: 1, held: 0 })
      })

      it("takes a hold that has lapsed again while there is room", async () => {
        const rare = await limited(1)
        const buyer = buyerNamed("late@buyers.test")
        await buyer.start(rare.id)
        await lapse(buyer)
        expect((await buyer.state()).data.checkout.status).toBe("expired")
        await buyer.pay(cards.good)
        expect((await buyer.complete()).data.checkout.status).toBe("settled")
      })

      it("gives the money back to whoever paid after the last one was gone", async () => {
        const rare = await limited(1)
        const [slow, quick] = [buyerNamed("slow@buyers.test"), buyerNamed("quick@buyers.test")]
        await slow.start(rare.id)
        await lapse(slow)
        await quick.start(rare.id)
        await quick.pay(cards.good)
        expect((await quick.complete()).data.checkout.status).toBe("settled")

        await slow.pay(cards.good)
        const refused = await slow.complete()
        expect([refused.status, refused.data.message]).toEqual([
          400,
          expect.stringContaining("sold out before your payment arrived"),
        ])
        expect(await slow.complete()).toMatchObject({ status: 400, data: refused.data })
        expect((await slow.state()).data.checkout.status).toBe("refunded")
        expect(await rowsOf(slow)).toMatchObject({
          payments: [{ captured: true, refunded: "19" }],
          settlements: [{ state: "failed", last_error: "sold_out: Rare" }],
          journals: [],
          entitlements: [],
          messages: [{ kind: "sold-out-refunded", to: "slow@buyers.test" }],
        })
        const [intent] = await getContainer()
          .resolve("sandbox")
          .listSandboxIntents({ id: [slow.checkout.payment?.intent_id ?? ""] })
        expect(Number(intent?.refunded_minor)).toBe(1900)
      })

      it("puts back the other offers of a cart in which one was gone", async () => {
        const rare = await limited(1)
        const bowl = await createPublishedOffer(getContainer(), {
          creator_id: creator.id,
          name: "Bowl",
          price_minor: 333,
          supply: 10,
        })
        const [slow, quick] = [buyerNamed("slow2@buyers.test"), buyerNamed("quick2@buyers.test")]
        await slow.start(rare.id)
        expect((await slow.addToCart(bowl.variant_id, 3)).status).toBe(200)
        await lapse(slow)
        await quick.start(rare.id)
        await quick.pay(cards.good)
        expect((await quick.complete()).data.checkout.status).toBe("settled")

        await slow.pay(cards.good)
        expect((await slow.complete()).status).toBe(400)
        const rows = await rowsOf(slow)
        expect(rows).toMatchObject({ journals: [], entitlements: [] })
        expect(rows.payments).toEqual([expect.objectContaining({ refunded: "28.99" })])
        const offers = await getContainer()
          .resolve("offer")
          .listOffers({ id: [bowl.id, rare.id] }, { order: { supply: "ASC" } })
        expect(offers).toMatchObject([
          { sold: 1, held: 0 },
          { sold: 0, held: 0 },
        ])
      })

      it("sells nothing for less than it costs when a cart changed after it was paid", async () => {
        const buyer = buyerNamed("sly@buyers.test")
        await buyer.start(offer.id)
        await buyer.pay(cards.good)
        // What the routes refuse, done behind their back: M4 and M24 must hold for any way it may come about.
        await getContainer()
          .resolve("__pg_connection__")("cart_line_item")
          .where({ cart_id: buyer.checkout.id })
          .update({ quantity: 2 })
        expect((await buyer.complete()).status).toBe(400)
        expect((await buyer.state()).data.checkout).toMatchObject({
          status: "refunded",
          entitlements: [],
        })
        expect(await rowsOf(buyer)).toMatchObject({
          orders: 1,
          payments: [{ captured: true, refunded: "19" }],
          settlements: [{ state: "failed", last_error: expect.stringContaining("underpaid") }],
          journals: [],
          entitlements: [],
          messages: [{ kind: "changed-refunded", to: "sly@buyers.test" }],
        })
      })

      async function lapse(buyer: TestBuyer) {
        const db = getContainer().resolve("__pg_connection__")
        await db("offer_reservation")
          .where("key", "like", `${buyer.checkout.id}/%`)
          .update({ expires_at: new Date(Date.now() - 1000) })
        await getContainer().resolve("offer").releaseExpiredSupply()
      }
    })
  },
})
