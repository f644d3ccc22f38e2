import fc from "fast-check"
import { breakdownPrice } from "#lib/money/price-breakdown"
import { splitAmount } from "#lib/money/split-amount"
import { createSale } from "./support/create-sale"
import { applyToLedger } from "./support/ledger-driver"
import { history, nameOperations } from "./support/ledger-history"
import { LedgerOracle } from "./support/ledger-oracle"
import { walletSuite } from "./support/wallet-suite"

/** `npm run soak` asks for a million. The seed of a failing run is in the test's name: give it back as LEDGER_SEED. */
const operations = Number(process.env.LEDGER_OPERATIONS ?? 10_000)
const seed = Number(process.env.LEDGER_SEED ?? Date.now() % 2 ** 31)
const length = 250
const runs = Math.ceil(operations / length)

jest.setTimeout(60_000 + operations * 20)

walletSuite({ name: "history" }, ({ service, sql }) => {
  const start = new Date("2026-11-01T12:00:00.000Z")

  const walletsOf = async (prefix: string) =>
    Object.fromEntries(
      (
        await sql<{ earner_id: string; currency_code: string } & Record<string, string>>(
          "select * from ledger_wallet where earner_id >= ? and earner_id < ?",
          [`${prefix}_`, `${prefix}_~`],
        )
      ).map((row) => [
        `${row.earner_id}/${row.currency_code}`,
        {
          pending: Number(row.pending_minor),
          available: Number(row.available_minor),
          reserved: Number(row.reserved_minor),
          receivable: Number(row.receivable_minor),
          paid_out: Number(row.paid_out_minor),
        },
      ]),
    )

  const platform = async () =>
    new Map(
      (await service.listPlatformBalances()).map((row) => [
        `${row.kind}/${row.currency_code}`,
        row.balance_minor,
      ]),
    )

  it(`agrees with the oracle after each of ${runs * length} random operations (seed ${seed})`, async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(history(length), async (draws) => {
        const prefix = `run${run++}`
        const oracle = new LedgerOracle()
        const before = await platform()
        for (const [index, operation] of nameOperations(draws, prefix, start).entries()) {
          const where = `operation ${index}: ${JSON.stringify(operation)}`
          const expected = oracle.apply(operation)
          const outcome = await applyToLedger(service, operation)
          expect({ where, outcome }).toEqual({ where, outcome: expected })
          const wallets = await walletsOf(prefix)
          for (const [key, wallet] of oracle.wallets) {
            const none = { pending: 0, available: 0, reserved: 0, receivable: 0, paid_out: 0 }
            expect({ where, key, wallet: wallets[key] ?? none }).toEqual({ where, key, wallet })
          }
        }
        const after = await platform()
        for (const [key, moved] of oracle.platform) {
          expect([key, (after.get(key) ?? 0) - (before.get(key) ?? 0)]).toEqual([key, moved])
        }
        if (run % 5 === 0) await service.foldPlatform()
        if (run % Math.ceil(runs / 20) === 0) expect(await service.verifyLedger()).toEqual([])
      }),
      { numRuns: runs, seed, endOnFailure: true },
    )
    expect(await service.verifyLedger()).toEqual([])
  })

  it(`splits amounts in SQL as in TypeScript, to the unit (seed ${seed})`, async () => {
    const cases = fc.sample(
      fc.tuple(
        fc.nat(Number.MAX_SAFE_INTEGER),
        fc.tuple(fc.nat(1e15), fc.oneof(fc.nat(3), fc.nat(1e15)), fc.nat(1e15)),
      ),
      { numRuns: 1000, seed },
    )
    const weighted = cases.filter(([, weights]) => weights.some((weight) => weight > 0))
    const rows = await sql<{ parts: string[] }>(
      `select tessera_split_minor((value ->> 0)::bigint, array(select jsonb_array_elements_text(value -> 1)::bigint)) as parts
         from jsonb_array_elements(?::jsonb) with ordinality u(value, place) order by place`,
      [JSON.stringify(weighted)],
    )
    expect(rows.map((row) => row.parts.map(Number))).toEqual(
      weighted.map(([total, weights]) => splitAmount(total, weights)),
    )
  })

  it(`posts each of 1,000 random prices as it was previewed, to the minor unit (M22, seed ${seed})`, async () => {
    const prices = fc.sample(
      fc.record({
        gross_minor: fc.integer({ min: 1, max: 100_000_000 }),
        discount_minor: fc.nat(1_000_000),
        tax_bps: fc.nat(3000),
        currency_code: fc.constantFrom("usd", "jpy", "kwd", "eur"),
        rate_bps: fc.nat(10_000),
        fixed_minor: fc.nat(500),
      }),
      { numRuns: 1000, seed },
    )
    const sales = prices.map(({ tax_bps, rate_bps, fixed_minor, ...price }, index) => ({
      ...createSale({ line: `l${index}` }),
      breakdown: breakdownPrice({
        ...price,
        tax_minor: Math.floor((price.gross_minor * tax_bps) / 10_000),
        rule: { id: null, rate_bps, fixed_minor, min_minor: null, max_minor: null },
      }),
    }))
    for (let from = 0; from < sales.length; from += 250) {
      await service.postSales(sales.slice(from, from + 250))
    }
    const rows = await sql(
      `select source_id, currency_code, gross_minor::int, fee_minor::int, tax_minor::int, net_minor::int
         from ledger_journal order by earner_seq`,
    )
    expect(rows).toEqual(
      sales.map(({ order_line_item_id, breakdown }) => ({
        source_id: order_line_item_id,
        currency_code: breakdown.currency_code,
        gross_minor: breakdown.gross_minor,
        fee_minor: breakdown.fee_minor,
        tax_minor: breakdown.tax_minor,
        net_minor: breakdown.net_minor,
      })),
    )
    expect(await service.verifyLedger()).toEqual([])
  })
})
