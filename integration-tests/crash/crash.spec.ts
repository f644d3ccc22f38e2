import type { CreatorOffer } from "#lib/http"
import { findBrokenInvariants } from "../stand/invariants"
import { readSaleFacts, type SaleFacts } from "../stand/sale-facts"
import { type Stand, startStand } from "../stand/stand"
import { waitFor } from "../stand/wait-for"
import { BuyerCheckout, cards } from "../stand/world/buyer"
import { signUpCreator, type TestCreator } from "../stand/world/creator"
import { publishOffer } from "../stand/world/offer"
import { CrashSwitch } from "./crash-plan"
import { crashPoints } from "./crash-points"

jest.setTimeout(180_000)

/** $29.00 at 15 %: the fee and the share of every sale here. */
const sale = { gross_minor: 2900, fee_minor: 435, net_minor: 2465 }

describe("a backend that is killed in the middle of a sale", () => {
  const crash = new CrashSwitch("crash")
  let stand: Stand
  let creator: TestCreator
  let offer: CreatorOffer

  beforeAll(async () => {
    stand = await startStand({ name: "crash", env: crash.env })
    creator = await signUpCreator(stand.backend.url)
    offer = await publishOffer(stand.backend.url, creator, {
      file: { filename: "workbook.txt", bytes: Buffer.from("one,two\n1,2\n") },
    })
  })

  afterAll(async () => {
    crash.disarm()
    await stand?.stop()
  })

  const factsOf = (buyer: BuyerCheckout) => readSaleFacts(stand.database, buyer.id)

  const settled = (buyer: BuyerCheckout): Promise<SaleFacts> =>
    waitFor(
      `checkout ${buyer.id} to be settled and its mails sent`,
      async () => {
        const facts = await factsOf(buyer)
        const sent = facts.messages.filter((message) => message.state === "sent")
        return facts.settlements.includes("settled") && sent.length >= 2 && facts
      },
      { timeout_ms: 60_000, interval_ms: 200 },
    )

  const messageIdsTo = (address: string) =>
    stand.mailbox.sentTo(address).map((mail) => mail.email.messageId)

  /** What a dead process had taken is free again after a minute; the test does not wait for it. */
  const letClaimsEnd = () =>
    stand.database.query(
      "update outbox_message set next_attempt_at = now() where state = 'sending'",
    )

  it.each(crashPoints)("completes exactly once when killed $name", async (point) => {
    const buyer = await BuyerCheckout.begin(
      { backend_url: stand.backend.url, publishable_key: stand.publishable_key },
      offer.id,
    )
    const mailed_before = stand.mailbox.received.length
    const told_before = new Set(messageIdsTo(creator.email)).size
    crash.arm(point)
    // Either call may be the one that the process does not survive.
    const paid = await buyer.pay(cards.good).catch(() => null)
    if (paid) await buyer.complete().catch(() => null)
    await stand.backend.process.ended()
    crash.disarm()

    expect(await factsOf(buyer)).toMatchObject(point.left)
    expect(stand.mailbox.received.length > mailed_before).toBe(point.mailed === true)

    await letClaimsEnd()
    await stand.backend.process.start()
    if (point.buyer === "retries") {
      expect((await buyer.pay(cards.good)).body.intent.status).toBe("succeeded")
      expect((await buyer.complete()).body.checkout.order).not.toBeNull()
    }

    expect(await settled(buyer)).toMatchObject({
      orders: 1,
      charged_minor: 2900,
      captured: 1,
      settlements: ["settled"],
      sales: [sale],
      entitlements: 1,
    })
    // Sent at least once, and whatever came twice says that it is the same.
    expect(new Set(messageIdsTo(buyer.email)).size).toBe(1)
    expect(new Set(messageIdsTo(creator.email)).size).toBe(told_before + 1)
    expect(await findBrokenInvariants(stand.database)).toEqual([])
  })

  it("tells orders what was captured, and cancels those a crash cut off from their cart", async () => {
    // The sweeper leaves both alone while whoever made them may still be at it.
    await stand.database.query("update capture set created_at = now() - interval '5 minutes'")
    await stand.database.query(`update "order" set created_at = now() - interval '15 minutes'`)
    const unpaid = `
      select o.id from "order" o join order_summary s on s.order_id = o.id and s.deleted_at is null
       where o.canceled_at is null and (s.totals ->> 'pending_difference')::numeric <> 0`
    await waitFor("the next sweep", async () => {
      const { rows } = await stand.database.query(unpaid)
      return rows.length === 0
    })
    expect(await findBrokenInvariants(stand.database)).toEqual([])
    const { rows } = await stand.database.query(
      `select o.id from "order" o join settlement s on s.order_id = o.id
        where o.canceled_at is not null and s.state = 'settled'`,
    )
    expect(rows).toEqual([])
  })
})
