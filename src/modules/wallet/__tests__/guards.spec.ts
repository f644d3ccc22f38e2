import { createSale } from "./support/create-sale"
import { walletSuite } from "./support/wallet-suite"

jest.setTimeout(60_000)

walletSuite({ name: "guards" }, ({ service, sql }) => {
  const first = async () => (await service.postSales([createSale({ line: "l1" })]))[0]

  it.each([
    "update ledger_journal set net_minor = 1",
    "update ledger_entry set amount_minor = amount_minor * 2",
    "update ledger_account set kind = 'available' where kind = 'pending'",
    "delete from ledger_journal",
    "delete from ledger_entry",
    "delete from ledger_account",
  ])("refuses: %s (M33)", async (statement) => {
    await first()
    await expect(sql(statement)).rejects.toThrow("append-only")
  })

  const journal = `insert into ledger_journal (id, kind, source_type, source_id, earner_id, earner_seq, currency_code,
    effective_at, recorded_at, net_minor, balance_minor, details, prev_hash, hash, xact_id)
    select 'ljrn_x', kind, source_type, 'x', earner_id, 99, currency_code, effective_at, recorded_at, net_minor,
      balance_minor, details, prev_hash, hash, pg_current_xact_id() from ledger_journal limit 1`
  const entry = (amount: number, kind: string, code = "usd") =>
    `insert into ledger_entry (journal_id, account_id, currency_code, amount_minor)
     select 'ljrn_x', id, '${code}', ${amount} from ledger_account where kind = '${kind}' and currency_code = 'usd'`
  const together = (...statements: string[]) => `begin; ${statements.join("; ")}; commit`

  it("refuses entries that do not sum to zero, a single entry and none (M33)", async () => {
    await first()
    const uneven = together(journal, entry(5, "pending"), entry(-4, "clearing"))
    await expect(sql(uneven)).rejects.toThrow("sum to 1")
    await sql("rollback")
    await expect(sql(together(journal, entry(5, "pending")))).rejects.toThrow("has 1 entries")
    await sql("rollback")
    await expect(sql(together(journal))).rejects.toThrow("has 0 entries")
    await sql("rollback")
    expect(await sql("select id from ledger_journal")).toHaveLength(1)
  })

  it("refuses an entry in another currency than its account's, and one added to an older journal", async () => {
    await first()
    await expect(sql(together(journal, entry(5, "pending", "eur")))).rejects.toThrow("must exist")
    await sql("rollback")
    await expect(
      sql(`insert into ledger_entry (journal_id, account_id, currency_code, amount_minor)
        select j.id, a.id, 'usd', 1 from ledger_journal j, ledger_account a where a.kind in ('pending', 'tax')`),
    ).rejects.toThrow("the journal must be new")
  })

  describe("the proof", () => {
    /** Changes rows as only the database's owner could: with the triggers off. */
    const tamper = async (statement: string) =>
      await sql(
        `set session_replication_role = replica; ${statement}; set session_replication_role = origin`,
      )
    const post = async () => {
      for (const line of ["l1", "l2", "l3"]) await service.postSales([createSale({ line })])
      const rows = await sql<{ id: string }>("select id from ledger_journal order by earner_seq")
      return rows.map((row) => row.id)
    }
    const found = async () => (await service.verifyLedger()).map((problem) => problem.detail)

    it("finds nothing in an honest ledger", async () => {
      await post()
      expect(await found()).toEqual([])
    })

    it.each([
      ["an amount on the statement", "update ledger_journal set net_minor = 9000 where id = 'ID'"],
      [
        "a date",
        "update ledger_journal set effective_at = effective_at - interval '1 day' where id = 'ID'",
      ],
      ["a source", "update ledger_journal set source_id = 'other' where id = 'ID'"],
      [
        "a detail",
        "update ledger_journal set details = details || '{\"buyer_name\": \"X\"}' where id = 'ID'",
      ],
      [
        "balanced entries",
        "update ledger_entry set amount_minor = amount_minor * 2 where journal_id = 'ID'",
      ],
    ])("names the first altered row after a change of %s", async (_, statement) => {
      const ids = await post()
      await tamper(statement.replace("ID", ids[1] ?? ""))
      expect((await found()).filter((detail) => detail.includes("no longer give"))).toEqual([
        expect.stringContaining(`journal ${ids[1]} (number 2 of crtr_ada)`),
      ])
    })

    it("finds a journal that was removed, in the middle and at the end", async () => {
      const ids = await post()
      const remove = (id: string | undefined) =>
        tamper(
          `delete from ledger_entry where journal_id = '${id}'; delete from ledger_journal where id = '${id}'`,
        )
      await remove(ids[1])
      expect((await found()).join()).toContain(
        `journal ${ids[2]} (number 3 of crtr_ada) follows a gap`,
      )
      await remove(ids[2])
      expect((await found()).join()).toContain("should end with journal number 3")
    })

    it("finds a row whose hash was rewritten with it by the journal after it", async () => {
      const ids = await post()
      await tamper(`update ledger_journal set details = '{}' where id = '${ids[1]}';
        update ledger_journal j set hash = tessera_journal_hash(j, '-10000,1500,0,0,8500,0,0,0')
          where id = '${ids[1]}'`)
      expect((await found()).join()).toContain(
        `journal ${ids[2]} (number 3 of crtr_ada) does not continue the journal before it`,
      )
    })

    it.each([
      ["a wallet", "update ledger_wallet set pending_minor = pending_minor + 1", "the wallet of"],
      [
        "a sale's rest",
        "update ledger_sale set refunded_net_minor = 5 where line_id = 'l1'",
        "sale l1",
      ],
    ])("finds drift in %s", async (_, statement, text) => {
      await post()
      await tamper(statement)
      expect((await found()).join()).toContain(text)
    })
  })

  describe("the platform's balances", () => {
    const clearing = async () =>
      (await service.listPlatformBalances()).find((row) => row.kind === "clearing")?.balance_minor

    it("are the same before, between and after folding", async () => {
      await first()
      for (const line of ["l2", "l3", "l4"]) {
        await service.foldPlatform()
        await service.postSales([createSale({ line })])
      }
      expect(await clearing()).toBe(-40_000)
      await service.foldPlatform()
      await service.foldPlatform()
      expect(await clearing()).toBe(-40_000)
      const [snapshot] = await sql("select balance_minor from ledger_snapshot order by account_id")
      expect(snapshot).toEqual({ balance_minor: "-40000" })
      expect(await service.verifyLedger()).toEqual([])
    })

    it("start over after a restore into a cluster with younger transaction numbers", async () => {
      await first()
      await sql("update ledger_fold set xact_id = '999999999999'")
      await service.foldPlatform()
      await service.foldPlatform()
      expect(await clearing()).toBe(-10_000)
    })
  })
})
