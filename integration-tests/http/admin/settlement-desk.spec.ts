import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type {
  AdminInboundEventListResponse,
  AdminInboundEventResponse,
  AdminMessageListResponse,
  AdminMessageResponse,
  AdminSettlementListResponse,
  AdminSettlementOverviewResponse,
} from "#lib/http"
import { sendMessagesWorkflow } from "../../../src/workflows/settlement/send-messages"
import {
  bearer,
  createCreator,
  createOperator,
  createPublishedOffer,
  setUpShop,
} from "../../helpers"
import { cards, TestBuyer } from "../../helpers/buyer"
import { SmtpSink } from "../../helpers/smtp-sink"

const SMTP_PORT = 9541
process.env.MEDUSA_WORKER_MODE = "server"
process.env.SMTP_URL = `smtp://127.0.0.1:${SMTP_PORT}`

interface Answer<T> {
  status: number
  data: T
}

const desk = "/admin/settlement"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const sink = new SmtpSink()
    let operator: Awaited<ReturnType<typeof createOperator>>

    const any = { validateStatus: () => true }
    const get = async <T>(path: string, config: object = operator): Promise<Answer<T>> =>
      await api.get(path, { ...config, ...any })
    const post = async <T>(
      path: string,
      body: unknown = {},
      config: object = operator,
    ): Promise<Answer<T>> => await api.post(path, body, { ...config, ...any })
    const module = () => getContainer().resolve("settlement")

    beforeAll(async () => {
      await sink.listen(SMTP_PORT)
      operator = await createOperator(getContainer())
    })
    afterAll(() => sink.close())

    const storeEvent = async (event_id: string) => {
      const id = await module().inbox.store({
        provider: "sandbox",
        event_id,
        kind: "intent.succeeded",
        raw_body: "{}",
        verified_at: new Date(),
      })
      if (!id) throw new Error("The event was stored before.")
      return id
    }

    it.each([
      ["get", desk],
      ["get", `${desk}/settlements`],
      ["get", `${desk}/messages`],
      ["get", `${desk}/events`],
      ["post", `${desk}/messages/obox_x/retry`],
      ["post", `${desk}/events/inev_x/retry`],
    ] as const)("refuses %s %s to nobody, creators and customers", async (method, path) => {
      const container = getContainer()
      const strangers = [
        {},
        { headers: { authorization: "Bearer nonsense" } },
        await createCreator(container, { handle: "asha-rao" }),
        bearer(container, { actor_type: "customer", actor_id: "cus_1" }),
      ]
      for (const stranger of strangers) {
        const { status } = await (method === "get" ? get(path, stranger) : post(path, {}, stranger))
        expect(status).toBe(401)
      }
    })

    it("counts what there is in each state, what is due and money that is not settled", async () => {
      const empty = await get<AdminSettlementOverviewResponse>(desk)
      expect(empty.status).toBe(200)
      expect(empty.data).toEqual({
        settlements: { counts: { pending: 0, settled: 0, failed: 0 }, oldest_due_at: null },
        messages: { counts: { pending: 0, sending: 0, sent: 0, dead: 0 }, oldest_due_at: null },
        events: {
          counts: { received: 0, parked: 0, applied: 0, ignored: 0, dead: 0 },
          oldest_due_at: null,
        },
        unsettled_payments: { count: 0, oldest_at: null },
      })

      const long_ago = new Date(Date.now() - 3_600_000)
      const base = { kind: "purchase", to: "maya@buyers.test", payload: {} }
      await module().createOutboxMessages([
        { ...base, key: "a", next_attempt_at: long_ago },
        { ...base, key: "b", next_attempt_at: new Date(Date.now() + 3_600_000) },
        { ...base, key: "c", state: "dead", next_attempt_at: new Date(0) },
      ])
      await module().settlements.postpone({ payment_id: "pay_1", error: "No.", now: long_ago })
      await storeEvent("evt_1")

      const { data } = await get<AdminSettlementOverviewResponse>(desk)
      expect(data.messages).toEqual({
        counts: { pending: 2, sending: 0, sent: 0, dead: 1 },
        oldest_due_at: long_ago.toISOString(),
      })
      expect(data.settlements.counts).toEqual({ pending: 1, settled: 0, failed: 0 })
      expect(data.events.counts.received).toBe(1)
      expect(data.events.oldest_due_at).not.toBeNull()
    })

    it("shows a sale's settlement and messages, and a captured payment until it is settled", async () => {
      const container = getContainer()
      const { headers } = await setUpShop(container)
      const creator = await createCreator(container)
      const offer = await createPublishedOffer(container, { creator_id: creator.id })
      const buyer = new TestBuyer(api, headers, "desk@buyers.test")
      await buyer.start(offer.id)
      await buyer.pay(cards.good)
      expect((await buyer.complete()).status).toBe(200)

      const settled = await get<AdminSettlementListResponse>(
        `${desk}/settlements?state=settled&limit=5`,
      )
      expect(settled.data).toMatchObject({
        count: 1,
        limit: 5,
        offset: 0,
        settlements: [{ state: "settled", last_error: null, order_id: expect.any(String) }],
      })
      const messages = await get<AdminMessageListResponse>(`${desk}/messages`)
      expect(messages.data.messages.map((message) => message.kind).sort()).toEqual([
        "purchase",
        "sale",
      ])
      expect(JSON.stringify(messages.data)).not.toContain("payload")
      expect((await get<AdminSettlementOverviewResponse>(desk)).data.unsettled_payments.count).toBe(
        0,
      )

      const [settlement] = settled.data.settlements
      await module().updateSettlements({
        id: settlement?.id ?? "",
        state: "pending",
        settled_at: null,
      })
      const { data } = await get<AdminSettlementOverviewResponse>(desk)
      expect(data.unsettled_payments).toEqual({ count: 1, oldest_at: expect.any(String) })
    })

    it("lists events newest first by state, without what the provider wrote", async () => {
      const [first, second] = [await storeEvent("evt_1"), await storeEvent("evt_2")]
      await module().inbox.close({ id: first, state: "ignored", reason: "Ours.", now: new Date() })
      const all = await get<AdminInboundEventListResponse>(`${desk}/events`)
      expect(all.data.events.map((event) => event.id)).toEqual([second, first])
      expect(JSON.stringify(all.data)).not.toContain("raw_body")
      const ignored = await get<AdminInboundEventListResponse>(`${desk}/events?state=ignored`)
      expect(ignored.data).toMatchObject({
        count: 1,
        events: [{ id: first, event_id: "evt_1", last_error: "Ours." }],
      })
      const beyond = await get<AdminInboundEventListResponse>(`${desk}/events?limit=1&offset=7`)
      expect(beyond.data).toMatchObject({ count: 2, events: [] })
    })

    it.each([
      "messages?state=settled",
      "messages?limit=0",
      "messages?limit=101",
      "events?offset=-1",
      "events?state=sent",
      "settlements?state=dead",
      "settlements?colour=red",
    ])("refuses %s", async (query) => {
      expect((await get(`${desk}/${query}`)).status).toBe(400)
    })

    describe("POST .../:id/retry", () => {
      it("makes a message due again that the mail server refused too often, and then it is sent", async () => {
        const container = getContainer()
        const { attempts_max } = module().options.settlement
        const to = "maya@buyers.test"
        const [id = ""] = await module().outbox.enqueue([
          { key: "activation/x", kind: "activation", to, payload: { name: "Maya" } },
        ])
        sink.refuse(attempts_max)
        const send = () => sendMessagesWorkflow(container).run({ input: { limit: 10 } })
        for (let tries = 0; tries < attempts_max; tries++) {
          await module().updateOutboxMessages({ id, next_attempt_at: new Date(0) })
          await send()
        }
        const dead = await get<AdminMessageListResponse>(`${desk}/messages?state=dead`)
        expect(dead.data.messages).toMatchObject([{ id, attempts: attempts_max }])
        expect(dead.data.messages[0]?.last_error).toContain("Try again later")
        expect(sink.to(to)).toEqual([])

        const { status, data } = await post<AdminMessageResponse>(`${desk}/messages/${id}/retry`)
        expect(status).toBe(200)
        expect(data.message).toMatchObject({ id, state: "pending", attempts: 0 })
        await send()

        const sent = await get<AdminMessageListResponse>(`${desk}/messages?state=sent`)
        expect(sent.data.messages).toMatchObject([{ id, state: "sent", attempts: 1 }])
        expect(sink.to(to)).toHaveLength(1)
        const again = await post<{ message: string }>(`${desk}/messages/${id}/retry`)
        expect(again.status).toBe(400)
        expect(again.data.message).toContain(`${id} is sent`)
      })

      it("makes a dead event due again, once", async () => {
        const id = await storeEvent("evt_1")
        const early = await post<{ code: string; message: string }>(`${desk}/events/${id}/retry`)
        expect([early.status, early.data.code]).toEqual([400, "wrong_state"])
        await module().inbox.close({ id, state: "dead", reason: "Too often.", now: new Date() })

        const [one, two] = await Promise.all([
          post<AdminInboundEventResponse>(`${desk}/events/${id}/retry`),
          post(`${desk}/events/${id}/retry`),
        ])
        expect([one.status, two.status].sort()).toEqual([200, 400])
        const { data } = await get<AdminInboundEventListResponse>(`${desk}/events?state=received`)
        expect(data.events).toMatchObject([{ id, attempts: 0, last_error: "Too often." }])
      })

      it.each(["messages", "events"])(
        "does not know unknown %s, nor takes a body",
        async (list) => {
          expect((await post(`${desk}/${list}/obox_unknown/retry`)).status).toBe(404)
          expect((await post(`${desk}/${list}/%00/retry`)).status).toBe(404)
          expect((await post(`${desk}/${list}/obox_unknown/retry`, { attempts: 9 })).status).toBe(
            400,
          )
        },
      )
    })
  },
})
