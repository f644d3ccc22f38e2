import type { CreatorOffer } from "#lib/http"
import { findBrokenInvariants } from "../stand/invariants"
import { readSaleFacts } from "../stand/sale-facts"
import { type Stand, startStand } from "../stand/stand"
import { waitFor } from "../stand/wait-for"
import { BuyerCheckout, cards } from "../stand/world/buyer"
import { signUpCreator } from "../stand/world/creator"
import { publishOffer } from "../stand/world/offer"
import { ProcessorWebhook } from "./processor-webhook"

jest.setTimeout(180_000)

const once = {
  orders: 1,
  charged_minor: 2900,
  captured: 1,
  settlements: ["settled"],
  sales: [{ gross_minor: 2900, fee_minor: 435, net_minor: 2465 }],
  entitlements: 1,
}

describe("two processes of one application, and a processor that repeats itself", () => {
  let stand: Stand
  let offer: CreatorOffer

  beforeAll(async () => {
    stand = await startStand({ name: "webhooks", backends: 2 })
    const creator = await signUpCreator(stand.backend.url)
    offer = await publishOffer(stand.backend.url, creator, {
      file: { filename: "workbook.txt", bytes: Buffer.from("one,two\n1,2\n") },
    })
  })

  afterAll(() => stand?.stop())

  const urls = () => stand.backends.map((backend) => backend.url)

  const paidCheckout = async (): Promise<BuyerCheckout> => {
    const buyer = await BuyerCheckout.begin(
      { backend_url: stand.backend.url, publishable_key: stand.publishable_key },
      offer.id,
    )
    expect((await buyer.pay(cards.good)).body.intent.status).toBe("succeeded")
    return buyer
  }

  const settledOnce = async (buyer: BuyerCheckout) => {
    await waitFor(`checkout ${buyer.id} to be settled`, async () =>
      (await readSaleFacts(stand.database, buyer.id)).settlements.includes("settled"),
    )
    expect(await readSaleFacts(stand.database, buyer.id)).toMatchObject(once)
  }

  it("M1: takes one webhook fifty times, in a row and at once, as one", async () => {
    const buyer = await paidCheckout()
    const webhook = await ProcessorWebhook.of(stand.database, buyer.id)
    const statuses: number[] = []
    for (let sent = 0; sent < 10; sent++) statuses.push(await webhook.sendTo(stand.backend.url))
    statuses.push(
      ...(await Promise.all(
        Array.from({ length: 40 }, (_, sent) => webhook.sendTo(urls()[sent % 2] ?? "")),
      )),
    )
    expect(statuses).toEqual(statuses.map(() => 200))
    await settledOnce(buyer)
  })

  it("M2: makes the order from the webhook, and gives that order to the buyer who comes later", async () => {
    const buyer = await paidCheckout()
    const webhook = await ProcessorWebhook.of(stand.database, buyer.id)
    expect(await webhook.sendTo(stand.backend.url)).toBe(200)
    await settledOnce(buyer)

    const { rows } = await stand.database.query<{ order_id: string }>(
      "select order_id from order_cart where cart_id = $1",
      [buyer.id],
    )
    const { status, body } = await buyer.complete()
    expect(status).toBe(200)
    expect(body.checkout).toMatchObject({ status: "settled", order: { id: rows[0]?.order_id } })
    expect(await readSaleFacts(stand.database, buyer.id)).toMatchObject(once)
  })

  it("M3: makes one order when webhook and buyer meet in two processes at the same instant", async () => {
    const buyers: BuyerCheckout[] = []
    for (let round = 0; round < 8; round++) buyers.push(await paidCheckout())
    for (const [round, buyer] of buyers.entries()) {
      const webhook = await ProcessorWebhook.of(stand.database, buyer.id)
      const [here = "", there = ""] = round % 2 ? urls() : urls().reverse()
      await Promise.all([
        webhook.sendTo(here),
        buyer.through(there).complete(),
        webhook.sendTo(there),
        buyer.through(here).complete(),
      ])
    }
    for (const buyer of buyers) {
      await settledOnce(buyer)
      expect((await buyer.state()).status).toBe("settled")
    }
  })

  it("M6: refuses a webhook that is forged, altered or old, and does nothing", async () => {
    const buyer = await paidCheckout()
    const webhook = await ProcessorWebhook.of(stand.database, buyer.id)
    const forged = [
      webhook.with({ secret: "somebody-elses-secret" }),
      webhook.with({ body: webhook.body.replace('"amount_minor":2900', '"amount_minor":1') }),
      webhook.with({ at: new Date(Date.now() - 600_000) }),
    ]
    const inbox = async () =>
      (await stand.database.query("select id from inbound_event order by id")).rows
    const before = await inbox()
    for (const request of forged) expect(await request.sendTo(stand.backend.url)).toBe(400)
    expect(await inbox()).toEqual(before)
  })

  it("keeps its books in order", async () => {
    await waitFor("all checkouts to be settled", async () => {
      const { rows } = await stand.database.query(
        "select 1 from sandbox_webhook where delivered_at is null limit 1",
      )
      return rows.length === 0
    })
    expect(await findBrokenInvariants(stand.database)).toEqual([])
  })
})
