import { addDays } from "#lib/clock"
import { createSale } from "./support/create-sale"
import { walletSuite } from "./support/wallet-suite"

jest.setTimeout(60_000)

walletSuite({ name: "posting" }, ({ service, sql }) => {
  describe("a sale", () => {
    it("credits the creator's pending money, the fee and the tax, and debits the clearing account", async () => {
      const [posting] = await service.postSales([
        createSale({ line: "l1", gross_minor: 12_000, tax_minor: 2000 }),
      ])
      expect(posting).toEqual({
        order_line_item_id: "l1",
        journal_id: expect.stringMatching(/^ljrn_[0-9a-f]{28}$/),
        posted: true,
      })
      expect(await service.listBalances("crtr_ada")).toEqual([
        {
          currency_code: "usd",
          pending_minor: 8500,
          available_minor: 0,
          reserved_minor: 0,
          receivable_minor: 0,
          paid_out_minor: 0,
          today_minor: 8500,
        },
      ])
      expect(await service.listPlatformBalances()).toEqual([
        { kind: "clearing", currency_code: "usd", balance_minor: -12_000 },
        { kind: "revenue", currency_code: "usd", balance_minor: 1500 },
        { kind: "tax", currency_code: "usd", balance_minor: 2000 },
        { kind: "bank", currency_code: "usd", balance_minor: 0 },
      ])
      expect(await service.verifyLedger()).toEqual([])
    })

    it("is posted once, however often and in whatever company it is sent (M1)", async () => {
      const sales = [createSale({ line: "l1" }), createSale({ line: "l2", creator_id: "crtr_bea" })]
      const [first] = await service.postSales(sales.slice(0, 1))
      const again = await service.postSales(sales)
      expect(again[0]).toEqual({ ...first, posted: false })
      expect(again[1]?.posted).toBe(true)
      const rounds = await Promise.all(Array.from({ length: 20 }, () => service.postSales(sales)))
      expect(rounds.flat().every((posting) => !posting.posted)).toBe(true)
      expect(await sql("select id from ledger_journal")).toHaveLength(2)
    })

    it("posts nothing for a free line (M23)", async () => {
      expect(await service.postSales([createSale({ line: "l1", gross_minor: 0 })])).toEqual([])
      expect(await service.listBalances("crtr_ada")).toEqual([])
    })

    it("posts all lines of an order or none (M26)", async () => {
      const wrong = createSale({ line: "l2", currency_code: "usd" })
      wrong.breakdown.currency_code = "u1d"
      await expect(service.postSales([createSale({ line: "l1" }), wrong])).rejects.toThrow()
      expect(await sql("select id from ledger_journal")).toHaveLength(0)
    })

    it("refuses parts that do not sum to the price", async () => {
      const sale = createSale({ line: "l1" })
      sale.breakdown.fee_minor -= 1
      await expect(service.postSales([sale])).rejects.toThrow(
        "sum to 9999, not to its price of 10000",
      )
    })

    it("keeps a wallet per currency, exact with none and with three decimals", async () => {
      await service.postSales([
        createSale({ line: "l1", currency_code: "jpy", gross_minor: 501 }),
        createSale({ line: "l2", currency_code: "kwd", gross_minor: 10_005 }),
      ])
      expect(await service.listBalances("crtr_ada")).toMatchObject([
        { currency_code: "jpy", pending_minor: 426 },
        { currency_code: "kwd", pending_minor: 8504 },
      ])
    })

    it("raises the creator's version and nobody else's", async () => {
      await service.postSales([createSale({ line: "l1" })])
      expect(await service.listVersions(["crtr_ada", "crtr_bea"])).toEqual({
        crtr_ada: 1,
        crtr_bea: 0,
      })
    })
  })

  describe("a hold", () => {
    it("ends after the hold days, once, and shows when until then", async () => {
      const captured = addDays(new Date(), -6)
      await service.postSales([
        createSale({ line: "l1", effective_at: captured }),
        createSale({ line: "l2", effective_at: addDays(captured, -30) }),
      ])
      expect(await service.listReleases("crtr_ada")).toHaveLength(2)
      expect(await service.releaseDue()).toBe(1)
      expect(await service.releaseDue()).toBe(0)
      expect(await service.listReleases("crtr_ada")).toEqual([
        {
          currency_code: "usd",
          amount_minor: 8500,
          releases_at: addDays(captured, 7).toISOString(),
        },
      ])
      const later = addDays(captured, 7)
      expect(await service.releaseDue({ at: new Date(later.getTime() - 1) })).toBe(0)
      expect(await service.releaseDue({ at: later })).toBe(1)
      expect(await service.listBalances("crtr_ada")).toMatchObject([
        { pending_minor: 0, available_minor: 17_000 },
      ])
      expect(await service.verifyLedger()).toEqual([])
    })

    it("releases everything that is due, batch after batch, with two workers at once", async () => {
      const sales = Array.from({ length: 25 }, (_, index) =>
        createSale({ line: `l${index}`, effective_at: addDays(new Date(), -8) }),
      )
      await service.postSales(sales)
      const counts = await Promise.all([
        service.releaseDue({ batch: 4 }),
        service.releaseDue({ batch: 7 }),
      ])
      expect(counts[0] + counts[1]).toBe(25)
      expect(await service.listBalances("crtr_ada")).toMatchObject([
        { pending_minor: 0, available_minor: 25 * 8500 },
      ])
    })
  })

  describe("the statement", () => {
    it("shows each line with what it came from and the balance after it, newest first", async () => {
      await service.postSales([createSale({ line: "l1" }), createSale({ line: "l2" })])
      const { items, next_cursor } = await service.listLines({ creator_id: "crtr_ada", limit: 10 })
      expect(next_cursor).toBeNull()
      expect(items).toMatchObject([
        { net_minor: 8500, balance_minor: 17_000, order: { id: "order_l2" } },
        {
          kind: "sale",
          net_minor: 8500,
          balance_minor: 8500,
          gross_minor: 10_000,
          fee_minor: 1500,
          tax_minor: 0,
          fee_rate_bps: 1500,
          commission_rule_id: null,
          releases_at: expect.any(String),
          offer: { id: "offr_course", name: "A course" },
          order: { id: "order_l1", display_id: 7 },
          buyer_name: "Bo Buyer",
        },
      ])
    })

    it("pages without gaps or repeats while sales come in", async () => {
      await service.postSales(
        Array.from({ length: 7 }, (_, index) => createSale({ line: `l${index}` })),
      )
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await service.listLines({ creator_id: "crtr_ada", limit: 3, cursor })
        seen.push(...page.items.map((line) => line.order?.id ?? ""))
        cursor = page.next_cursor ?? undefined
        await service.postSales([createSale({ line: `late${seen.length}` })])
      } while (cursor)
      expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `order_l${index}`))
    })

    it("filters by currency, kind, offer and half-open time, and hides others' lines (A1)", async () => {
      const at = addDays(new Date(), -8)
      await service.postSales([
        createSale({ line: "l1", effective_at: at }),
        createSale({ line: "l2", currency_code: "eur", offer_id: "offr_other" }),
        createSale({ line: "l3", creator_id: "crtr_bea" }),
      ])
      await service.releaseDue()
      const lines = async (filters: object) =>
        (await service.listLines({ creator_id: "crtr_ada", limit: 10, ...filters })).items.map(
          (line) => `${line.kind} ${line.order?.id}`,
        )
      expect(await lines({})).toEqual(["release order_l1", "sale order_l2", "sale order_l1"])
      expect(await lines({ currency_code: "eur" })).toEqual(["sale order_l2"])
      expect(await lines({ kind: "release" })).toEqual(["release order_l1"])
      expect(await lines({ offer_id: "offr_other" })).toEqual(["sale order_l2"])
      expect(await lines({ from: at, to: addDays(at, 1) })).toEqual(["sale order_l1"])
      expect(await lines({ to: at })).toEqual([])
    })

    it("refuses a cursor it did not hand out", async () => {
      await expect(
        service.listLines({ creator_id: "crtr_ada", limit: 3, cursor: "x" }),
      ).rejects.toThrow("start again without a cursor")
    })
  })
})

walletSuite({ name: "nohold", hold_days: 0 }, ({ service }) => {
  it("makes a sale available at once without a hold", async () => {
    await service.postSales([createSale({ line: "l1" })])
    expect(await service.listBalances("crtr_ada")).toMatchObject([
      { pending_minor: 0, available_minor: 8500 },
    ])
    expect(await service.releaseDue({ at: addDays(new Date(), 1) })).toBe(0)
    expect(await service.verifyLedger()).toEqual([])
  })
})
