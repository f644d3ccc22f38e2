import type { PriceBreakdown } from "#lib/http/common"
import { type SaleLegs, splitRefund } from "#lib/money/split-refund"

/** What may happen to a ledger. Lines, disputes and payouts are named by the test. */
export type Operation =
  | {
      type: "sale"
      line: string
      earner: string
      breakdown: PriceBreakdown
      effective_at: Date
      releases_at: Date
    }
  | { type: "refund"; id: string; line: string; amount_minor?: number }
  | {
      type: "dispute"
      id: string
      line: string
      phase: "opened" | "won" | "lost"
      amount_minor?: number
    }
  | { type: "release"; at: Date }
  | { type: "reserve"; id: string; earner: string; currency: string; amount_minor: number }
  | { type: "paid" | "return"; id: string }
  | { type: "adjust"; id: string; earner: string; currency: string; amount_minor: number }

/** `posted`, `replayed` (had happened before), `nothing` (there was nothing to move) or the error's code. */
export type Outcome = string

export interface Wallet {
  pending: number
  available: number
  reserved: number
  receivable: number
  paid_out: number
}

interface Sale {
  wallet: Wallet
  left: SaleLegs
  pending: number
  releases_at: Date
  released: boolean
}

interface Dispute extends SaleLegs {
  phase: "opened" | "won" | "lost"
  pending: number
}

/** The ledger as a page of arithmetic: what the database must say after the same operations. */
export class LedgerOracle {
  readonly wallets = new Map<string, Wallet>()
  /** Credits positive, by `kind/currency`. */
  readonly platform = new Map<string, number>()
  private readonly done = new Set<string>()
  private readonly sales = new Map<string, Sale & { currency: string }>()
  private readonly disputes = new Map<string, Dispute>()
  private readonly payouts = new Map<
    string,
    { wallet: Wallet; currency: string; amount_minor: number }
  >()

  apply(op: Operation): Outcome {
    if (op.type === "release") return this.release(op.at)
    const needed = this.missing(op)
    if (needed) return "not_posted"
    const key = keyOf(op)
    if (this.done.has(key)) return "replayed"
    const outcome = this.post(op)
    if (outcome === "posted") this.done.add(key)
    return outcome
  }

  walletOf(earner: string, currency: string): Wallet {
    const key = `${earner}/${currency}`
    const wallet = this.wallets.get(key) ?? {
      pending: 0,
      available: 0,
      reserved: 0,
      receivable: 0,
      paid_out: 0,
    }
    this.wallets.set(key, wallet)
    return wallet
  }

  private missing(op: Operation): boolean {
    if (op.type === "refund" || op.type === "dispute") return !this.sales.has(op.line)
    if (op.type === "paid" || op.type === "return") return !this.payouts.has(op.id)
    return false
  }

  private post(op: Exclude<Operation, { type: "release" }>): Outcome {
    switch (op.type) {
      case "sale":
        return this.sell(op)
      case "refund":
        return this.refund(op.line, op.amount_minor)
      case "dispute":
        return op.phase === "opened" ? this.openDispute(op) : this.endDispute(op)
      case "adjust":
        return this.adjust(op)
      default:
        return this.payOut(op)
    }
  }

  private sell(op: Extract<Operation, { type: "sale" }>): Outcome {
    const { gross_minor, fee_minor, tax_minor, net_minor, currency_code } = op.breakdown
    const wallet = this.walletOf(op.earner, currency_code)
    const repaid = this.repay(wallet, net_minor)
    const held = op.releases_at > op.effective_at
    const rest = net_minor - repaid
    if (held) wallet.pending += rest
    else wallet.available += rest
    this.credit("clearing", currency_code, -gross_minor)
    this.credit("revenue", currency_code, fee_minor)
    this.credit("tax", currency_code, tax_minor)
    this.sales.set(op.line, {
      wallet,
      currency: currency_code,
      left: { net_minor, fee_minor, tax_minor },
      pending: held ? rest : 0,
      releases_at: op.releases_at,
      released: !held,
    })
    return "posted"
  }

  private release(at: Date): Outcome {
    for (const sale of this.sales.values()) {
      if (sale.pending === 0 || sale.releases_at > at) continue
      const { wallet, pending } = sale
      wallet.pending -= pending
      wallet.available += pending - this.repay(wallet, pending)
      sale.pending = 0
      sale.released = true
    }
    return "posted"
  }

  private refund(line: string, asked: number | undefined): Outcome {
    const sale = this.sale(line)
    const left_minor = total(sale.left)
    if (asked !== undefined && asked > left_minor) return "over_refund"
    const amount_minor = asked ?? left_minor
    if (amount_minor === 0) return "nothing"
    const legs = this.take(sale, amount_minor)
    this.giveBack(sale, legs)
    return "posted"
  }

  private openDispute(op: Extract<Operation, { type: "dispute" }>): Outcome {
    const stem = `${op.id}/${op.line}`
    if (this.disputes.has(stem)) return "nothing"
    const sale = this.sale(op.line)
    const amount_minor = Math.min(op.amount_minor ?? Number.MAX_SAFE_INTEGER, total(sale.left))
    const legs = this.take(sale, amount_minor)
    sale.wallet.reserved += legs.net_minor
    this.disputes.set(stem, { ...legs, phase: "opened" })
    return legs.net_minor === 0 ? "nothing" : "posted"
  }

  private endDispute(op: Extract<Operation, { type: "dispute" }>): Outcome {
    const sale = this.sale(op.line)
    const dispute = this.disputes.get(`${op.id}/${op.line}`)
    if (!dispute) return "not_posted"
    if (dispute.phase !== "opened") return dispute.phase === op.phase ? "nothing" : "wrong_state"
    dispute.phase = op.phase
    sale.wallet.reserved -= dispute.net_minor
    if (op.phase === "lost") {
      this.giveBack(sale, dispute)
      return total(dispute) === 0 ? "nothing" : "posted"
    }
    const pending = sale.released ? 0 : dispute.pending
    const free = dispute.net_minor - pending
    sale.pending += pending
    sale.wallet.pending += pending
    sale.wallet.available += free - this.repay(sale.wallet, free)
    sale.left.net_minor += dispute.net_minor
    sale.left.fee_minor += dispute.fee_minor
    sale.left.tax_minor += dispute.tax_minor
    return dispute.net_minor === 0 ? "nothing" : "posted"
  }

  private payOut(op: Extract<Operation, { type: "reserve" | "paid" | "return" }>): Outcome {
    if (op.type === "reserve") {
      const wallet = this.walletOf(op.earner, op.currency)
      if (wallet.available < op.amount_minor) return "insufficient_funds"
      wallet.available -= op.amount_minor
      wallet.reserved += op.amount_minor
      this.payouts.set(op.id, { wallet, currency: op.currency, amount_minor: op.amount_minor })
      return "posted"
    }
    const payout = this.payouts.get(op.id)
    if (!payout) return "not_posted"
    const { wallet, amount_minor } = payout
    const paid = this.done.has(`payout/${op.id}/paid`)
    if (op.type === "paid") {
      if (this.done.has(`payout/${op.id}/return`)) return "wrong_state"
      wallet.reserved -= amount_minor
      wallet.paid_out += amount_minor
      this.credit("bank", payout.currency, amount_minor)
      return "posted"
    }
    if (paid) {
      wallet.paid_out -= amount_minor
      this.credit("bank", payout.currency, -amount_minor)
    } else {
      wallet.reserved -= amount_minor
    }
    wallet.available += amount_minor - this.repay(wallet, amount_minor)
    return "posted"
  }

  private adjust(op: Extract<Operation, { type: "adjust" }>): Outcome {
    const wallet = this.walletOf(op.earner, op.currency)
    this.credit("revenue", op.currency, -op.amount_minor)
    if (op.amount_minor > 0) {
      wallet.available += op.amount_minor - this.repay(wallet, op.amount_minor)
    } else {
      const free = Math.min(-op.amount_minor, wallet.available)
      wallet.available -= free
      wallet.receivable += -op.amount_minor - free
    }
    return "posted"
  }

  /** Takes an amount off what is left of a sale, the creator's share out of their wallet. */
  private take(sale: Sale, amount_minor: number): SaleLegs & { pending: number } {
    const legs = splitRefund(amount_minor, sale.left)
    sale.left.net_minor -= legs.net_minor
    sale.left.fee_minor -= legs.fee_minor
    sale.left.tax_minor -= legs.tax_minor
    const pending = Math.min(legs.net_minor, sale.pending)
    const free = Math.min(legs.net_minor - pending, sale.wallet.available)
    sale.pending -= pending
    sale.wallet.pending -= pending
    sale.wallet.available -= free
    sale.wallet.receivable += legs.net_minor - pending - free
    return { ...legs, pending }
  }

  private giveBack(sale: Sale & { currency: string }, legs: SaleLegs): void {
    this.credit("clearing", sale.currency, total(legs))
    this.credit("revenue", sale.currency, -legs.fee_minor)
    this.credit("tax", sale.currency, -legs.tax_minor)
  }

  private repay(wallet: Wallet, amount_minor: number): number {
    const repaid = Math.min(wallet.receivable, amount_minor)
    wallet.receivable -= repaid
    return repaid
  }

  private credit(kind: string, currency: string, amount_minor: number): void {
    const key = `${kind}/${currency}`
    this.platform.set(key, (this.platform.get(key) ?? 0) + amount_minor)
  }

  private sale(line: string): Sale & { currency: string } {
    const sale = this.sales.get(line)
    if (!sale) throw new Error(`The oracle was asked about ${line}, which was never sold.`)
    return sale
  }
}

function total(legs: SaleLegs): number {
  return legs.net_minor + legs.fee_minor + legs.tax_minor
}

function keyOf(op: Exclude<Operation, { type: "release" }>): string {
  switch (op.type) {
    case "sale":
      return `sale/${op.line}`
    case "refund":
      return `refund/${op.id}/${op.line}`
    case "dispute":
      return `dispute/${op.id}/${op.line}/${op.phase}`
    case "adjust":
      return `adjust/${op.id}`
    default:
      return `payout/${op.id}/${op.type}`
  }
}
