import { errorCode } from "#lib/errors"
import type { WalletModuleService } from "../../index"
import { createSale } from "./create-sale"
import type { Operation, Outcome } from "./ledger-oracle"

/** Does to the real ledger what the oracle does on paper, and answers in the oracle's words. */
export async function applyToLedger(
  service: WalletModuleService,
  operation: Operation,
): Promise<Outcome> {
  try {
    const posting = await send(service, operation)
    if (posting.posted) return "posted"
    return posting.journal_id === null ? "nothing" : "replayed"
  } catch (error) {
    const code = errorCode(error)
    if (code === null) throw error
    return code
  }
}

async function send(
  service: WalletModuleService,
  operation: Operation,
): Promise<{ journal_id: string | null; posted: boolean }> {
  switch (operation.type) {
    case "sale": {
      const hold_ms = operation.releases_at.getTime() - operation.effective_at.getTime()
      Object.assign(service.options.wallet, { hold_days: hold_ms / 86_400_000 })
      const sale = createSale({
        line: operation.line,
        creator_id: operation.earner,
        effective_at: operation.effective_at,
      })
      return first(await service.postSales([{ ...sale, breakdown: operation.breakdown }]))
    }
    case "refund": {
      const { id, line, amount_minor } = operation
      return first(
        await service.postRefunds([{ refund_id: id, order_line_item_id: line, amount_minor }]),
      )
    }
    case "dispute": {
      const { id, line, phase, amount_minor } = operation
      return first(
        await service.postDisputes([
          { dispute_id: id, order_line_item_id: line, phase, amount_minor },
        ]),
      )
    }
    case "release":
      await service.releaseDue({ at: operation.at })
      return { journal_id: null, posted: true }
    case "reserve":
      return await service.reservePayout({
        payout_id: operation.id,
        creator_id: operation.earner,
        currency_code: operation.currency,
        amount_minor: operation.amount_minor,
      })
    case "paid":
      return await service.payPayout(operation.id)
    case "return":
      return await service.returnPayout(operation.id)
    case "adjust":
      return await service.postAdjustment({
        adjustment_id: operation.id,
        creator_id: operation.earner,
        currency_code: operation.currency,
        amount_minor: operation.amount_minor,
        reason: "A random correction",
      })
  }
}

function first<Posting>(postings: Posting[]): Posting {
  const [posting] = postings
  if (!posting) throw new Error("The ledger answered a posting with nothing.")
  return posting
}
