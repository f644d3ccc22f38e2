import type { MedusaContainer } from "@medusajs/framework/types"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  type Bearer,
  caller,
  createCreator,
  createOperator,
  createPublishedOffer,
  setUpShop,
  type TestCreator,
  type TestOffer,
  type TestShop,
  waitFor,
} from "../../helpers"
import { cards } from "../../helpers/buyer"
import { refundRows } from "../../helpers/refund-rows"

process.env.MEDUSA_WORKER_MODE = "server"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let operator: Bearer
    let mara: TestCreator
    let theo: TestCreator
    let brushes: TestOffer
    let songs: TestOffer

    beforeAll(async () => {
      const container = getContainer()
      shop = await setUpShop(container)
      operator = await createOperator(container)
      mara = await createCreator(container, { handle: "mara" })
      theo = await createCreator(container, { handle: "theo" })
      brushes = await createPublishedOffer(container, { creator_id: mara.id })
      songs = await createPublishedOffer(container, {
        creator_id: theo.id,
        name: "Songs",
        price_minor: 1001,
      })
    })
    beforeEach(() => {
      getContainer().resolve("sandbox").options.sandbox.delay_seconds = 600
    })
    afterEach(async () => {
      expect(await getContainer().resolve("wallet").verifyLedger()).toEqual([])
    })

    /** Bought through Medusa's own store routes, as a host's storefront would; returns the cart's id. */
    async function order(variant_ids: string[]): Promise<string> {
      const http = caller(api, { headers: shop.headers })
      const post = async <T>(path: string, body: object = {}) => {
        const { status, data } = await http.post<T>(path, { body })
        expect([path, status, data]).toEqual([path, 200, expect.anything()])
        return data
      }
      const items = variant_ids.map((variant_id) => ({ variant_id, quantity: 1 }))
      const { cart } = await post<{ cart: { id: string } }>("/store/carts", {
        region_id: shop.region_id,
        email: "both@buyers.test",
        items,
      })
      const { payment_collection } = await post<{ payment_collection: { id: string } }>(
        "/store/payment-collections",
        { cart_id: cart.id },
      )
      const sessions = await post<{
        payment_collection: { payment_sessions: { data: Record<string, string> }[] }
      }>(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
        provider_id: "pp_sandbox_sandbox",
      })
      const { intent_id, client_secret } =
        sessions.payment_collection.payment_sessions[0]?.data ?? {}
      await post(`/sandbox/intents/${intent_id}/confirm`, {
        client_secret,
        card: { number: cards.good, exp_month: 12, exp_year: 2032, cvc: "123" },
      })
      await post(`/store/carts/${cart.id}/complete`)
      await waitFor("the sale", async () => {
        const { order_id } = await rowsOf(cart.id)
        const [settlement] = await getContainer()
          .resolve("settlement")
          .listSettlements({ order_id: [order_id] })
        return settlement?.state === "settled"
      })
      return cart.id
    }

    const rowsOf = (cart_id: string) => refundRows(getContainer(), cart_id)
    const pendingOf = async ({ id }: TestCreator) =>
      (await getContainer().resolve("wallet").listBalances(id))[0]?.pending_minor
    const refundByOperator = async (cart_id: string, amount: number) => {
      const { payment_id, postings } = await rowsOf(cart_id)
      await api.post(`/admin/payments/${payment_id}/refund`, { amount }, operator)
      await waitFor("the refund", async () => {
        const now = (await rowsOf(cart_id)).postings
        return now.length > postings.length && now.every((state) => state === "posted")
      })
    }

    it("share a refund by what is left of each line, to the last cent", async () => {
      const cart_id = await order([brushes.variant_id, songs.variant_id])
      await refundByOperator(cart_id, 10)
      // 1000 of 2901: 1900 give 654.95 and 1001 give 345.05.
      expect((await rowsOf(cart_id)).journals.sort()).toEqual([345, 655])
      for (const amount of [0.01, 7.77, 0.02]) await refundByOperator(cart_id, amount)
      expect((await rowsOf(cart_id)).entitlements.map((one) => one.state)).toEqual([
        "active",
        "active",
      ])
      await refundByOperator(cart_id, 11.21)
      const rows = await rowsOf(cart_id)
      expect(rows.legs).toEqual({})
      expect(rows.entitlements.map((one) => one.state)).toEqual(["revoked", "revoked"])
      expect([await pendingOf(mara), await pendingOf(theo)]).toEqual([0, 0])
    })

    it("let each creator refund their own lines and no others", async () => {
      const cart_id = await order([brushes.variant_id, songs.variant_id])
      const { order_id } = await rowsOf(cart_id)
      const theirs = await pendingOf(mara)
      const refund = (body: object) =>
        api.post(`/creator/sales/${order_id}/refunds`, body, {
          ...theo,
          validateStatus: () => true,
        })
      expect((await refund({ amount_minor: 1002, reason: "More" })).status).toBe(400)
      const { status, data } = await refund({ reason: "Sorry" })
      expect([status, data.refund.amount_minor, data.refund.left_minor]).toEqual([201, 1001, 0])
      expect([await pendingOf(mara), await pendingOf(theo)]).toEqual([theirs, 0])
      const entitlements = await getContainer()
        .resolve("entitlement")
        .listEntitlements({ order_id: [order_id] })
      expect(entitlements.map((one) => [one.creator_id === theo.id, one.state]).sort()).toEqual([
        [false, "active"],
        [true, "revoked"],
      ])
      expect((await rowsOf(cart_id)).mails).toEqual([
        { kind: "refund", to: "both@buyers.test" },
        { kind: "sale-refunded", to: "theo@creators.test" },
      ])
      // What is left of the payment is Mara's, so a full refund now is hers alone.
      await refundByOperator(cart_id, 19)
      expect((await rowsOf(cart_id)).legs).toEqual({})
    })

    it("leave a host's own goods their share", async () => {
      const mug = await hostProduct(getContainer(), shop)
      const cart_id = await order([brushes.variant_id, mug])
      await refundByOperator(cart_id, 12)
      // 1200 of 2400, of which 1900 are ours.
      expect(await rowsOf(cart_id)).toMatchObject({ journals: [950] })
      await refundByOperator(cart_id, 12)
      expect(await rowsOf(cart_id)).toMatchObject({ journals: [950, 950], legs: {} })
    })
  },
})

/** Something the shop itself sells: five dollars. */
async function hostProduct(container: MedusaContainer, shop: TestShop): Promise<string> {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Mug",
          status: "published",
          options: [{ title: "Kind", values: ["One"] }],
          sales_channels: [{ id: shop.sales_channel_id }],
          variants: [
            {
              title: "One",
              options: { Kind: "One" },
              manage_inventory: false,
              prices: [{ currency_code: "usd", amount: 5 }],
            },
          ],
        },
      ],
    },
  })
  const id = result[0]?.variants[0]?.id
  if (!id) throw new Error("The mug was not made.")
  return id
}
