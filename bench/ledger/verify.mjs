import { withClient } from "../../scripts/lib/database.mjs"
import { StepFailure } from "../../scripts/lib/failure.mjs"
import { runCommand } from "../../scripts/lib/runtime.mjs"
import { say } from "../../scripts/lib/steps.mjs"

/**
 * `npm run ledger:verify`: recomputes the whole ledger of DATABASE_URL from its entries, reading only, beside a running
 * application, and names the first row that was altered.
 */
async function main() {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new StepFailure("Say which ledger: DATABASE_URL=postgres://... npm run ledger:verify")
  const began = performance.now()
  const { problems, counts } = await withClient(url, async (client) => {
    const known = await client.query("select to_regproc('tessera_verify_ledger') as name")
    if (!known.rows[0].name)
      throw new StepFailure("That database holds no ledger; migrate it first.")
    await client.query("begin transaction isolation level repeatable read read only")
    const found = await client.query("select rule, subject, detail from tessera_verify_ledger()")
    const { rows } = await client.query(
      "select (select count(*) from ledger_journal) as journals, (select count(*) from ledger_entry) as entries, " +
        "(select count(*) from ledger_earner) as earners",
    )
    return { problems: found.rows, counts: rows[0] }
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(
    `${counts.journals} journals, ${counts.entries} entries, ${counts.earners} earners in ${seconds} s.`,
  )
  for (const { rule, detail } of problems) say(`✗ ${rule}: ${detail}`)
  if (problems.length > 0) return 1
  say("Every journal sums to zero, every chain is whole, every balance is the sum of its entries.")
  return 0
}

await runCommand("ledger-verify", main, { shared: true })
