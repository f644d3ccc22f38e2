import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { SETTLEMENT_MODULE } from ".."
import { InboundEvent } from "../models/inbound-event"
import { OutboxMessage } from "../models/outbox-message"
import { Settlement } from "../models/settlement"
import type { SettlementModuleService } from "../service"

const now = new Date("2026-11-21T12:00:00Z")
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

moduleIntegrationTestRunner<SettlementModuleService>({
  moduleName: SETTLEMENT_MODULE,
  resolve: path.join(__dirname, ".."),
  moduleModels: [Settlement, OutboxMessage, InboundEvent],
  moduleOptions: { secret: "settlement-module-tests-own-secret" },
  pathToMigrations: path.join(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const message = { key: "purchase/o1", kind: "purchase", to: "a@b.test", payload: { n: 1 } }
    const claim = (at: Date, ids?: string[]) =>
      service.outbox.claim({ now: at, limit: 10, claim_seconds: 60, ...(ids ? { ids } : {}) })
    const makeDue = async () => {
      const rows = await service.listOutboxMessages({})
      await service.updateOutboxMessages(rows.map(({ id }) => ({ id, next_attempt_at: now })))
    }

    describe("settlements", () => {
      it("has one row per payment, whoever opens it and at the same moment", async () => {
        const rows = await Promise.all(
          Array.from({ length: 8 }, () => service.settlements.open("pay_1")),
        )
        expect(new Set(rows.map((row) => row.id)).size).toBe(1)
      })

      it("ends once, and stays as it ended", async () => {
        await service.settlements.open("pay_1")
        const end = (state: "settled" | "failed") =>
          service.settlements.close({
            payment_id: "pay_1",
            order_id: "o1",
            state,
            reason: null,
            now,
          })
        expect([await end("settled"), await end("settled"), await end("failed")]).toEqual([
          true,
          false,
          false,
        ])
        await service.settlements.postpone({ payment_id: "pay_1", error: "late", now })
        expect(await service.settlements.find("pay_1")).toMatchObject({
          state: "settled",
          attempts: 0,
          last_error: null,
        })
      })

      it("is put off longer each time, for no more than ten minutes", async () => {
        const delays: number[] = []
        for (let tries = 0; tries < 12; tries += 1) {
          await service.settlements.postpone({ payment_id: "pay_1", error: "no order", now })
          const [row] = await service.listSettlements({ payment_id: ["pay_1"] })
          delays.push(((row?.next_attempt_at.getTime() ?? 0) - now.getTime()) / 1000)
        }
        expect(delays).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 512, 512, 512])
      })

      it("shares one run among those who ask for the same thing at once", async () => {
        let runs = 0
        const work = async () => {
          runs += 1
          await new Promise((resolve) => setImmediate(resolve))
          return runs
        }
        expect(await Promise.all([1, 2, 3].map(() => service.once("a", work)))).toEqual([1, 1, 1])
        expect(await service.once("a", work)).toBe(2)
        const failing = () => Promise.reject(new Error("no"))
        await expect(service.once("b", failing)).rejects.toThrow("no")
        expect(await service.once("b", work)).toBe(3)
      })
    })

    describe("outbox", () => {
      it("keeps one message per key", async () => {
        expect(await service.outbox.enqueue([message, { ...message, key: "k2" }])).toHaveLength(2)
        expect(await service.outbox.enqueue([message])).toEqual([])
        expect(await service.outbox.enqueue([])).toEqual([])
      })

      it("gives a message to one process only, and to the next when the first died", async () => {
        await service.outbox.enqueue([message])
        await makeDue()
        const claims = await Promise.all([claim(now), claim(now), claim(now)])
        expect(claims.flat()).toHaveLength(1)
        expect(await claim(later(59))).toEqual([])
        expect(await claim(later(60))).toMatchObject([{ key: message.key, attempts: 2 }])
      })

      it("claims only what it is asked for", async () => {
        const [first] = await service.outbox.enqueue([message])
        await service.outbox.enqueue([{ ...message, key: "k2" }])
        await makeDue()
        expect(await claim(now, [first ?? ""])).toMatchObject([{ id: first }])
      })

      it("never sends a message that was sent, and puts one aside after too many failures", async () => {
        const [sent, failing] = await service.outbox.enqueue([message, { ...message, key: "k2" }])
        await service.outbox.markSent(sent ?? "", now)
        await makeDue()
        expect(await claim(now)).toMatchObject([{ id: failing }])
        for (const attempts of [11, 12]) {
          const failure = { message: { id: failing ?? "", attempts }, error: "x", attempts_max: 12 }
          await service.outbox.markFailed({ ...failure, now })
          const [row] = await service.listOutboxMessages({ id: [failing ?? ""] })
          expect(row?.state).toBe(attempts === 12 ? "dead" : "pending")
        }
        await makeDue()
        expect(await claim(later(86_400))).toEqual([])
      })
    })

    describe("inbox", () => {
      const event = {
        provider: "sandbox",
        event_id: "evt_1",
        kind: "k",
        raw_body: "{}",
        verified_at: now,
      }

      it("stores one event of a provider once, and the same id of another provider too", async () => {
        const stored = await Promise.all([1, 2, 3].map(() => service.inbox.store(event)))
        expect(stored.filter(Boolean)).toHaveLength(1)
        expect(await service.inbox.store({ ...event, provider: "other" })).not.toBeNull()
      })

      it("parks an event until it is dead, and lets none go twice", async () => {
        const id = (await service.inbox.store(event)) ?? ""
        const take = (at: Date) =>
          service.inbox.claim({ now: at, limit: 5, claim_seconds: 60, ids: [id] })
        const at = new Date(Date.now() + 1000)
        const [first, second] = await Promise.all([take(at), take(at)])
        expect([...first, ...second]).toHaveLength(1)
        const park = (attempts: number) =>
          service.inbox.park({ event: { id, attempts }, error: "no session", attempts_max: 2, now })
        await park(1)
        expect(await take(later(1))).toEqual([])
        expect(await take(later(2))).toMatchObject([{ id, attempts: 2 }])
        await park(2)
        expect(await service.listInboundEvents({ id: [id] })).toMatchObject([{ state: "dead" }])
        expect(await take(later(1e6))).toEqual([])
      })
    })
  },
})
