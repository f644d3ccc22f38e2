import { fork } from "node:child_process"
import path from "node:path"
import { toSaleEvent } from "../domain/to-events"
import { createSale } from "./support/create-sale"
import { walletDatabase, walletSuite } from "./support/wallet-suite"

const SALES = Number(process.env.LEDGER_CONCURRENT_SALES ?? 600)
const SENT_TIMES = 5
const WORKERS = 64

jest.setTimeout(120_000 + SALES * 100)

/** The same sales in another order for every worker that sends them. */
function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

/** Where the module's test runner finds Postgres, for the other process. */
function connection(): Record<string, string | number> {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  return {
    host: DB_HOST ?? "localhost",
    port: Number(DB_PORT ?? 5432),
    user: DB_USERNAME ?? "postgres",
    password: DB_PASSWORD ?? "",
    database: walletDatabase("concurrency"),
  }
}

async function postInAnotherProcess(events: unknown[], workers: number): Promise<number> {
  const child = fork(path.join(__dirname, "support/posting-process.cjs"), { execArgv: [] })
  try {
    return await new Promise((resolve, reject) => {
      child.on("message", (answer: { posted?: number; error?: string }) => {
        if (answer.posted === undefined) reject(new Error(answer.error))
        else resolve(answer.posted)
      })
      child.on("error", reject)
      child.on("exit", (code) => reject(new Error(`The other process ended with ${code}.`)))
      child.send({ connection: connection(), workers, events })
    })
  } finally {
    child.kill()
  }
}

walletSuite({ name: "concurrency" }, ({ service, sql }) => {
  it(`loses and doubles nothing when ${WORKERS} workers in two processes send each of ${SALES} sales ${SENT_TIMES} times (G3)`, async () => {
    const sales = Array.from({ length: SALES }, (_, index) =>
      createSale({
        line: `l${index}`,
        // Some creators sell all the time, most seldom: both hot and quiet wallets.
        creator_id: `crtr_${index % 3 === 0 ? 0 : index % 97}`,
        gross_minor: 1000 + index,
        currency_code: index % 5 === 0 ? "eur" : "usd",
      }),
    )
    const sends = shuffled(Array.from({ length: SENT_TIMES }, () => sales).flat())
    const half = sends.length / 2
    const queue = sends.slice(half)
    let posted = 0
    const ours = Array.from({ length: WORKERS / 2 }, async () => {
      for (let sale = queue.pop(); sale; sale = queue.pop()) {
        // Sent in small batches as well, which lock several wallets at once.
        const batch = [sale, queue.pop(), queue.pop()].filter((one) => one !== undefined)
        const postings = await service.postSales(batch)
        posted += postings.filter((one) => one.posted).length
      }
    })
    const theirs = postInAnotherProcess(
      sends.slice(0, half).map((sale) => toSaleEvent(sale, 7)),
      WORKERS / 2,
    )
    await Promise.all(ours)
    expect(posted + (await theirs)).toBe(SALES)

    const [ledger] = await sql(
      "select count(*)::int as journals, sum(gross_minor)::int as gross from ledger_journal",
    )
    const gross = sales.reduce((sum, sale) => sum + sale.breakdown.gross_minor, 0)
    expect(ledger).toEqual({ journals: SALES, gross })
    expect(await service.verifyLedger()).toEqual([])
  })

  it("takes locks in one order: batches over the same wallets in opposite orders never deadlock (M31)", async () => {
    // Wallets and currencies that are new in every round, and SQL without the module's retry, so that one deadlock shows.
    const currencies = ["usd", "eur", "jpy", "kwd", "gbp", "inr"]
    const post = (round: number, reverse: boolean) => {
      const events = Array.from({ length: 12 }, (_, index) =>
        toSaleEvent(
          createSale({
            line: `r${round}_${index}_${reverse}`,
            creator_id: `crtr_${round % 7}_${index % 6}`,
            currency_code: currencies[(index + round) % currencies.length] ?? "usd",
          }),
          7,
        ),
      )
      const ordered = reverse ? events.reverse() : events
      return sql("select posted from tessera_post(?::jsonb)", [JSON.stringify(ordered)])
    }
    await Promise.all(
      Array.from({ length: 40 }, (_, round) => [post(round, false), post(round, true)]).flat(),
    )
    expect(await service.verifyLedger()).toEqual([])
  })
})
