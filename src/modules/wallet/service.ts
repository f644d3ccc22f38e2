import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService } from "@medusajs/framework/utils"
import { invalidData, notAllowed, notFound, unexpectedState } from "#lib/errors"
import type { Page } from "#lib/http/common"
import type { WalletBalance, WalletLine, WalletResponse } from "#lib/http/creator"
import { assertMinor } from "#lib/money/assert-minor"
import type { FeeRule } from "#lib/money/fee-rule"
import { parseOptions, type TesseraOptions } from "../../config/options"
import type { CommissionRuleInput } from "./domain/commission-rule-input"
import type {
  AdjustmentInput,
  DisputeInput,
  LedgerProblem,
  PayoutReserveInput,
  Posting,
  RefundInput,
  SaleInput,
  SalePosting,
} from "./domain/ledger-input"
import { toDisputeEvent, toRefundEvent, toSaleEvent } from "./domain/to-events"
import { CommissionRule, type CommissionRuleRecord } from "./models/commission-rule"
import { closeRule } from "./sql/close-rule"
import { LedgerDatabase } from "./sql/ledger-database"
import type { LedgerEvent } from "./sql/ledger-event"
import { postEvents, releaseDue } from "./sql/post-events"
import { type LineFilters, readLines } from "./sql/read-lines"
import { type PostedSale, readSales } from "./sql/read-sales"
import {
  type PlatformBalance,
  readBalances,
  readPlatformBalances,
  readReleases,
  readSaleCounts,
  readVersions,
} from "./sql/read-wallet"
import { replaceRule } from "./sql/replace-rule"
import { type FeeRuleInput, resolveRule } from "./sql/resolve-fee-rule"

const BATCH_MAX = 500

/**
 * The ledger. Every posting is one call of one SQL function in its own short transaction, idempotent by its source.
 * Errors: `insufficient_funds`, `over_refund` and `wrong_state` (not allowed), `not_posted` (not found: post what it
 * refers to first), `invalid_event` (invalid data).
 */
export class WalletModuleService extends MedusaService({ CommissionRule }) {
  readonly options: TesseraOptions
  private readonly database: LedgerDatabase

  constructor(container: { __pg_connection__: Knex }, options: unknown) {
    super(container, options)
    this.options = parseOptions(options)
    this.database = new LedgerDatabase(container.__pg_connection__)
  }

  /** The commission rule in force for an offer at a moment: offer > creator > kind > platform > the option `fee.bps`. */
  async resolveFeeRule(input: FeeRuleInput): Promise<FeeRule> {
    return await resolveRule(this.database, input, this.options.fee.bps)
  }

  /**
   * Sets a fee from a moment on: closes the rule it replaces and adds the new one, both or neither. The past stays:
   * what was posted keeps its fee, and the rule that held then can still be found.
   */
  async replaceCommissionRule(input: CommissionRuleInput): Promise<CommissionRuleRecord> {
    const [rule] = await replaceRule(this.database, input)
    if (!rule) throw unexpectedState("A commission rule was added and not returned.")
    return rule
  }

  /**
   * Ends an open rule, now unless told otherwise; one that has not begun never will. The rule that it replaced does
   * not come back: the next wider one holds.
   * @throws not_found; not_allowed (`wrong_state`) when it has an end already or would end in the past.
   */
  async closeCommissionRule(input: {
    id: string
    ends_at?: Date | undefined
  }): Promise<CommissionRuleRecord> {
    const closed = await closeRule(this.database, { id: input.id, ends_at: input.ends_at ?? null })
    if (closed) return closed
    const [rule] = await this.listCommissionRules({ id: [input.id] })
    if (!rule) throw notFound(`Commission rule ${input.id} does not exist.`)
    throw notAllowed(
      rule.ends_at
        ? `Commission rule ${rule.id} ends at ${new Date(rule.ends_at).toISOString()} already; add another instead.`
        : `Commission rule ${rule.id} cannot end in the past or before it begins; what was sold under it stays.`,
      "wrong_state",
    )
  }

  /** Posts paid lines, all or none, in one round trip; a line posted before keeps its journal. Free lines are left out. */
  async postSales(sales: SaleInput[]): Promise<SalePosting[]> {
    const paid = sales.filter((sale) => sale.breakdown.gross_minor !== 0)
    const events = paid.map((sale) => toSaleEvent(sale, this.options.wallet.hold_days))
    return (await this.post(events)).map((posting, index) => {
      const order_line_item_id = events[index]?.source_id
      if (order_line_item_id === undefined || posting.journal_id === null) {
        throw unexpectedState("A paid line was posted without a journal.")
      }
      return { order_line_item_id, journal_id: posting.journal_id, posted: posting.posted }
    })
  }

  /** Takes refunds back from the creator, the fee and the tax, each its share, to the minor unit. */
  async postRefunds(refunds: RefundInput[]): Promise<Posting[]> {
    return await this.post(refunds.map(toRefundEvent))
  }

  async postDisputes(disputes: DisputeInput[]): Promise<Posting[]> {
    return await this.post(disputes.map(toDisputeEvent))
  }

  /** Sets available money aside for a payout. Of any number of concurrent reserves, the wallet's CHECK lets through what it holds. */
  async reservePayout(input: PayoutReserveInput): Promise<Posting> {
    assertMinor(input.amount_minor)
    const { payout_id, creator_id, currency_code, amount_minor } = input
    return await this.postOne({
      type: "payout_reserved",
      source_type: "payout",
      source_id: `${payout_id}/reserve`,
      payout_id,
      earner_id: creator_id,
      currency_code: currency_code.toLowerCase(),
      amount_minor,
      details: { payout_id, phase: "reserve" },
    })
  }

  /** The reserved money reached the creator's bank. */
  async payPayout(payout_id: string): Promise<Posting> {
    return await this.postOne({
      type: "payout_paid",
      source_type: "payout",
      source_id: `${payout_id}/paid`,
      payout_id,
      details: { payout_id, phase: "paid" },
    })
  }

  /** The payout was rejected, failed, or came back after it was paid: its money is available again, once. */
  async returnPayout(payout_id: string): Promise<Posting> {
    return await this.postOne({
      type: "payout_returned",
      source_type: "payout",
      source_id: `${payout_id}/return`,
      payout_id,
      details: { payout_id, phase: "return" },
    })
  }

  /** An operator's correction against the platform's revenue, with a reason. */
  async postAdjustment(input: AdjustmentInput): Promise<Posting> {
    assertMinor(input.amount_minor)
    return await this.postOne({
      type: "adjustment",
      source_type: "adjust",
      source_id: input.adjustment_id,
      earner_id: input.creator_id,
      currency_code: input.currency_code.toLowerCase(),
      amount_minor: input.amount_minor,
      details: { reason: input.reason },
    })
  }

  /** Makes pending money available whose hold ended before `at` (default now). Returns how many sales it released. */
  async releaseDue(input: { at?: Date; batch?: number } = {}): Promise<number> {
    const limit = input.batch ?? 100
    let released = 0
    for (;;) {
      const { due, posted } = await releaseDue(this.database, { at: input.at ?? null, limit })
      released += posted
      if (due < limit) return released
    }
  }

  async listBalances(creator_id: string): Promise<WalletBalance[]> {
    return (await readBalances(this.database, [creator_id]))[creator_id] ?? []
  }

  /** The same for many creators, in one query. */
  async listBalancesOf(creator_ids: string[]): Promise<Record<string, WalletBalance[]>> {
    return await readBalances(this.database, creator_ids)
  }

  /** The sales posted for these order lines; a line that was not posted is left out. */
  async listSales(order_line_item_ids: string[]): Promise<PostedSale[]> {
    return await readSales(this.database, order_line_item_ids)
  }

  async listReleases(creator_id: string): Promise<WalletResponse["wallet"]["releases"]> {
    return await readReleases(this.database, creator_id)
  }

  async listLines(filters: LineFilters): Promise<Page<WalletLine>> {
    return await readLines(this.database, filters)
  }

  /** A number per creator that grows whenever their wallet changes; 0 before the first posting. One query for all. */
  async listVersions(creator_ids: string[]): Promise<Record<string, number>> {
    return await readVersions(this.database, creator_ids)
  }

  /** How many lines each creator has sold. */
  async listSaleCounts(creator_ids: string[]): Promise<Record<string, number>> {
    return await readSaleCounts(this.database, creator_ids)
  }

  /** Snapshot plus tail of the platform's accounts (ADR 0002). */
  async listPlatformBalances(): Promise<PlatformBalance[]> {
    return await readPlatformBalances(this.database)
  }

  /** Moves the platform's snapshots forward, so that reading them stays flat. */
  async foldPlatform(): Promise<void> {
    await this.database.query(
      { name: "tessera_fold", text: "select tessera_fold_platform() as entry_id" },
      [],
    )
  }

  /** Recomputes everything from the entries. Empty when all is right; otherwise the first altered row of each chain. */
  async verifyLedger(): Promise<LedgerProblem[]> {
    return await this.database.query<LedgerProblem>(
      { name: "tessera_verify", text: "select rule, subject, detail from tessera_verify_ledger()" },
      [],
    )
  }

  private async post(events: LedgerEvent[]): Promise<Posting[]> {
    if (events.length > BATCH_MAX) {
      throw invalidData(`${events.length} postings were given; at most ${BATCH_MAX} go at once.`)
    }
    return await postEvents(this.database, events)
  }

  private async postOne(event: LedgerEvent): Promise<Posting> {
    const [posting] = await this.post([event])
    if (!posting) throw unexpectedState(`${event.source_id} was not answered by the ledger.`)
    return posting
  }
}
