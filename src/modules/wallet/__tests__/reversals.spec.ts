import { addDays } from "#lib/clock"
import { createSale } from "./support/create-sale"
import { walletSuite } from "./support/wallet-suite"

jest.setTimeout(60_000)

const old = () => addDays(new Date(), -30)

walletSuite({ name: "reversals" }, ({ service }) => {
  const balance = async () => (await service.listBalances("crtr_ada"))[0]
  const platform = async () =>
    Object.fromEntries(
      (await service.listPlatformBalances()).map((row) => [row.kind, row.balance_minor]),
    )
  const refund = (id: string, amount_minor?: number, line = "l1") =>
    service.postRefunds([{ refund_id: id, order_line_item_id: line, amount_minor }])
  const dispute = (phase: "opened" | "won" | "lost", amount_minor?: number) =>
    service.postDisputes([{ dispute_id: "d1", order_line_item_id: "l1", phase, amount_minor }])
  const payOut = async (amount_minor: number) => {
    await service.reservePayout({
      payout_id: "p1",
      creator_id: "crtr_ada",
      currency_code: "usd",
      amount_minor,
    })
    await service.payPayout("p1")
  }

  afterEach(async () => {
    expect(await service.verifyLedger()).toEqual([])
  })

  describe("a refund", () => {
    it("takes each party's share of a part, and shows it on the statement", async () => {
      await service.postSales([createSale({ line: "l1", gross_minor: 12_000, tax_minor: 2000 })])
      await refund("r1", 1200)
      expect(await balance()).toMatchObject({ pending_minor: 7650, available_minor: 0 })
      expect(await platform()).toEqual({ clearing: -10_800, revenue: 1350, tax: 1800, bank: 0 })
      const { items } = await service.listLines({ creator_id: "crtr_ada", limit: 1 })
      expect(items).toMatchObject([
        {
          kind: "refund",
          net_minor: -850,
          gross_minor: -1200,
          fee_minor: -150,
          tax_minor: -200,
          balance_minor: 7650,
          order: { id: "order_l1" },
        },
      ])
    })

    it("returns every leg to zero when odd parts end in all of it (M19)", async () => {
      await service.postSales([createSale({ line: "l1", gross_minor: 1999, tax_minor: 333 })])
      for (const [index, part] of [1, 7, 500, 3, 1].entries()) await refund(`r${index}`, part)
      await refund("rest")
      expect(await balance()).toMatchObject({ pending_minor: 0, receivable_minor: 0 })
      expect(await platform()).toEqual({ clearing: 0, revenue: 0, tax: 0, bank: 0 })
    })

    it("is posted once, and never for more than is left, even from many at once (M19)", async () => {
      await service.postSales([createSale({ line: "l1" })])
      await refund("r1", 4000)
      expect((await refund("r1", 4000))[0]?.posted).toBe(false)
      await expect(refund("r2", 6001)).rejects.toMatchObject({ code: "over_refund" })
      const asked = await Promise.allSettled(
        Array.from({ length: 12 }, (_, index) => refund(`c${index}`, 1000)),
      )
      expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(6)
      expect(await balance()).toMatchObject({ pending_minor: 0 })
    })

    it("takes available money after the release, and leaves other sales' holds alone", async () => {
      await service.postSales([
        createSale({ line: "l1", effective_at: old() }),
        createSale({ line: "l2" }),
      ])
      await service.releaseDue()
      await refund("r1", 5000)
      expect(await balance()).toMatchObject({ pending_minor: 8500, available_minor: 4250 })
    })

    it("is owed when the money was paid out, and the next sale repays it first (M18)", async () => {
      await service.postSales([createSale({ line: "l1", effective_at: old() })])
      await service.releaseDue()
      await payOut(8500)
      await refund("r1")
      expect(await balance()).toMatchObject({
        available_minor: 0,
        receivable_minor: 8500,
        paid_out_minor: 8500,
      })
      await service.postSales([createSale({ line: "l2", gross_minor: 20_000 })])
      expect(await balance()).toMatchObject({ pending_minor: 8500, receivable_minor: 0 })
    })

    it("lets a release repay what is owed before anything becomes available", async () => {
      await service.postSales([
        createSale({ line: "l1", effective_at: old() }),
        createSale({ line: "l2" }),
      ])
      await service.releaseDue()
      await payOut(8500)
      await refund("r1", 5000)
      expect(await balance()).toMatchObject({ pending_minor: 8500, receivable_minor: 4250 })
      await service.releaseDue({ at: addDays(new Date(), 8) })
      expect(await balance()).toMatchObject({
        pending_minor: 0,
        available_minor: 4250,
        receivable_minor: 0,
      })
    })

    it("waits for its sale: an unknown line is not found (M5)", async () => {
      await expect(refund("r1", 1)).rejects.toMatchObject({ type: "not_found", code: "not_posted" })
    })

    it("refuses nothing, less than nothing and fractions", async () => {
      await service.postSales([createSale({ line: "l1" })])
      for (const amount of [0, -1, 0.5, Number.NaN]) {
        await expect(refund("r1", amount)).rejects.toMatchObject({ type: "invalid_data" })
      }
    })
  })

  describe("a dispute", () => {
    it("sets the creator's share aside at once and gives it back when won, to be released in its time (M20)", async () => {
      await service.postSales([createSale({ line: "l1" })])
      await dispute("opened", 4000)
      expect(await balance()).toMatchObject({ pending_minor: 5100, reserved_minor: 3400 })
      await dispute("won")
      await dispute("won")
      expect(await balance()).toMatchObject({ pending_minor: 8500, reserved_minor: 0 })
      await service.releaseDue({ at: addDays(new Date(), 8) })
      expect(await balance()).toMatchObject({ pending_minor: 0, available_minor: 8500 })
    })

    it("takes every share when lost, once", async () => {
      await service.postSales([createSale({ line: "l1", gross_minor: 12_000, tax_minor: 2000 })])
      await dispute("opened")
      await dispute("lost")
      expect((await dispute("lost"))[0]?.posted).toBe(false)
      expect(await balance()).toMatchObject({ pending_minor: 0, reserved_minor: 0 })
      expect(await platform()).toEqual({ clearing: 0, revenue: 0, tax: 0, bank: 0 })
      await expect(dispute("won")).rejects.toMatchObject({ code: "wrong_state" })
    })

    it("after a refund holds and takes only what is left; a refund after it likewise (M20)", async () => {
      await service.postSales([createSale({ line: "l1" })])
      await refund("r1", 6000)
      await dispute("opened", 10_000)
      expect(await balance()).toMatchObject({ pending_minor: 0, reserved_minor: 3400 })
      await expect(refund("r2", 1)).rejects.toMatchObject({ code: "over_refund" })
      await dispute("lost")
      expect(await platform()).toEqual({ clearing: 0, revenue: 0, tax: 0, bank: 0 })
    })

    it("of a sale that was refunded in full moves nothing", async () => {
      await service.postSales([createSale({ line: "l1" })])
      await refund("r1")
      expect(await dispute("opened")).toMatchObject([{ journal_id: null, posted: false }])
      expect(await dispute("lost")).toMatchObject([{ journal_id: null, posted: false }])
    })

    it("beyond the balance is owed while it is open, and repaid when it is won", async () => {
      await service.postSales([createSale({ line: "l1", effective_at: old() })])
      await service.releaseDue()
      await payOut(8500)
      await dispute("opened")
      expect(await balance()).toMatchObject({ reserved_minor: 8500, receivable_minor: 8500 })
      await dispute("won")
      expect(await balance()).toMatchObject({ reserved_minor: 0, receivable_minor: 0 })
    })

    it("cannot end before it was opened", async () => {
      await service.postSales([createSale({ line: "l1" })])
      await expect(dispute("lost")).rejects.toMatchObject({ code: "not_posted" })
    })
  })

  describe("a payout", () => {
    const reserve = (payout_id: string, amount_minor: number) =>
      service.reservePayout({
        payout_id,
        creator_id: "crtr_ada",
        currency_code: "usd",
        amount_minor,
      })

    beforeEach(async () => {
      await service.postSales([createSale({ line: "l1", effective_at: old() })])
      await service.releaseDue()
    })

    it("moves available to reserved to paid out", async () => {
      await reserve("p1", 8000)
      expect(await balance()).toMatchObject({ available_minor: 500, reserved_minor: 8000 })
      await service.payPayout("p1")
      expect((await service.payPayout("p1")).posted).toBe(false)
      expect(await balance()).toMatchObject({ reserved_minor: 0, paid_out_minor: 8000 })
      expect(await platform()).toMatchObject({ bank: 8000 })
    })

    it("that failed returns its reserve once and can no longer be paid", async () => {
      await reserve("p1", 8000)
      await service.returnPayout("p1")
      expect((await service.returnPayout("p1")).posted).toBe(false)
      expect(await balance()).toMatchObject({ available_minor: 8500, reserved_minor: 0 })
      await expect(service.payPayout("p1")).rejects.toMatchObject({ code: "wrong_state" })
    })

    it("that comes back after it was paid is available again (M17)", async () => {
      await reserve("p1", 8000)
      await service.payPayout("p1")
      await service.returnPayout("p1")
      expect(await balance()).toMatchObject({ available_minor: 8500, paid_out_minor: 0 })
      expect(await platform()).toMatchObject({ bank: 0 })
    })

    it("of more than there is, of nothing, or in another currency is refused (M14)", async () => {
      await expect(reserve("p1", 8501)).rejects.toMatchObject({ code: "insufficient_funds" })
      for (const amount of [0, -5, 1e30, Number.NaN]) {
        await expect(reserve("p1", amount)).rejects.toMatchObject({ type: "invalid_data" })
      }
      await expect(
        service.reservePayout({
          payout_id: "p1",
          creator_id: "crtr_ada",
          currency_code: "eur",
          amount_minor: 1,
        }),
      ).rejects.toMatchObject({ code: "insufficient_funds" })
      await expect(service.payPayout("p1")).rejects.toMatchObject({ code: "not_posted" })
    })

    it("of the full balance is reserved exactly once by 64 at the same time (M13)", async () => {
      const asked = await Promise.allSettled(
        Array.from({ length: 64 }, (_, index) => reserve(`p${index}`, 8500)),
      )
      expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(1)
      expect(await balance()).toMatchObject({ available_minor: 0, reserved_minor: 8500 })
    })
  })

  describe("an adjustment", () => {
    const adjust = (adjustment_id: string, amount_minor: number, reason = "Agreed with Ada") =>
      service.postAdjustment({
        adjustment_id,
        creator_id: "crtr_ada",
        currency_code: "usd",
        amount_minor,
        reason,
      })

    it("gives out of the platform's revenue and takes back, with a debt where there is too little", async () => {
      await adjust("a1", 500)
      expect(await balance()).toMatchObject({ available_minor: 500 })
      await adjust("a2", -800)
      expect(await balance()).toMatchObject({ available_minor: 0, receivable_minor: 300 })
      await adjust("a3", 1000)
      expect(await balance()).toMatchObject({ available_minor: 700, receivable_minor: 0 })
      expect(await platform()).toMatchObject({ revenue: -700 })
    })

    it("needs an amount and a reason", async () => {
      await expect(adjust("a1", 0)).rejects.toMatchObject({ code: "invalid_event" })
      await expect(adjust("a1", 5, "")).rejects.toMatchObject({ code: "invalid_event" })
    })
  })
})
