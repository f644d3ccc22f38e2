import type { PriceBreakdown, Timestamp } from "./common"
import type { CreatorOffer, WalletBalance } from "./creator"

export interface AdminCreator {
  id: string
  handle: string
  display_name: string
  email: string
  status: "active" | "suspended"
  /** Their public page. An offer's is this, a slash and its slug. */
  page_url: string
  offer_count: number
  sale_count: number
  balances: WalletBalance[]
  created_at: Timestamp
}

/** GET /admin/creators?limit&offset&q&status. `q` is part of a handle, a name or an e-mail address. */
export interface AdminCreatorListResponse {
  creators: AdminCreator[]
  count: number
  limit: number
  offset: number
}
/** GET /admin/creators/:id; also the answer of POST /admin/creators/:id/{suspend,reinstate}. */
export interface AdminCreatorResponse {
  creator: AdminCreator & {
    offers: CreatorOffer[]
    /** The latest suspension or reinstatement. */
    decision: { reason: string; at: Timestamp; operator_id: string } | null
  }
}
/** POST /admin/creators/:id/suspend and /reinstate: why, for whoever asks later. */
export interface AdminCreatorDecisionBody {
  reason: string
}

/** A creator as other pages of the admin name them. */
export interface AdminCreatorSummary {
  id: string
  handle: string
  display_name: string
  page_url: string
}

/** GET /admin/products/:id/offer - the offer behind a product, for the product widget. 404 when it is none of ours. */
export interface AdminProductOfferResponse {
  offer: CreatorOffer
  creator: AdminCreatorSummary
}

export interface AdminSettlementLine {
  line_item_id: string
  offer: { id: string; name: string }
  creator: AdminCreatorSummary
  /** As posted. Null before the posting, and for a free line, which posts nothing. */
  breakdown: PriceBreakdown | null
  journal_id: string | null
  entitlements: { id: string; kind: string; state: string }[]
}

/** GET /admin/orders/:id/settlement - what became of an order's money, for the order widget. */
export interface AdminOrderSettlementResponse {
  /** How many of the order's lines are offers; 0 is an order that is none of ours. */
  offer_line_count: number
  /** Null until the payment is captured. */
  settlement: {
    id: string
    state: "pending" | "settled" | "failed"
    payment_id: string
    settled_at: Timestamp | null
    attempts: number
    last_error: string | null
    lines: AdminSettlementLine[]
    messages: { id: string; kind: string; to: string; state: string; sent_at: Timestamp | null }[]
  } | null
}

/** POST /admin/sandbox/intents/:id/refunds `{ amount_minor? }`: a refund at the card sandbox, as in a processor's dashboard. */
export interface AdminSandboxRefundResponse {
  refund: { id: string; intent_id: string; amount_minor: number; currency_code: string }
}

/** A platform fee and when it holds. Rules are closed and replaced, never edited. */
export interface AdminCommissionRule {
  id: string
  scope: "platform" | "kind" | "creator" | "offer"
  /** The kind, or the id of the creator or offer; null for the platform. */
  scope_id: string | null
  /** What the creator or offer is called today; null for the others. */
  scope_name: string | null
  rate_bps: number
  fixed_minor: number
  min_minor: number | null
  max_minor: number | null
  /** Null holds for every currency. */
  currency_code: string | null
  starts_at: Timestamp
  /** Half-open: it has ended at this moment. */
  ends_at: Timestamp | null
  state: "in_force" | "upcoming" | "closed"
  reason: string
  created_at: Timestamp
}

/** GET /admin/commission-rules?limit&offset&scope&state. */
export interface AdminCommissionRuleListResponse {
  commission_rules: AdminCommissionRule[]
  count: number
  limit: number
  offset: number
  /** What holds where no rule does. */
  default_rate_bps: number
  /** The kinds of benefit that a rule can be for. */
  kinds: string[]
}

/** POST /admin/commission-rules: closes the rule for the same thing and currency and opens this one. */
export interface AdminCommissionRuleBody {
  scope: AdminCommissionRule["scope"]
  scope_id?: string
  rate_bps: number
  /** The fixed part and the bounds need a currency. */
  fixed_minor?: number
  min_minor?: number
  max_minor?: number
  currency_code?: string
  /** Absent is now; never in the past. */
  starts_at?: Timestamp
  reason: string
}

/** The answer of POST /admin/commission-rules and of POST /admin/commission-rules/:id/close `{ ends_at? }`. */
export interface AdminCommissionRuleResponse {
  commission_rule: AdminCommissionRule
}

/** GET /admin/commission-rules/preview with a rule's fields, without its reason, and `price_minor` for the example. */
export interface AdminCommissionRulePreviewResponse {
  preview: {
    starts_at: Timestamp
    /** Published offers of active creators in the scope, and those of them for which no other rule comes first. */
    reach: {
      creator_count: number
      offer_count: number
      affected_creator_count: number
      affected_offer_count: number
    }
    /** The open rule that would be closed. */
    replaces: AdminCommissionRule | null
    /** A rule that holds later for the same thing: this one is refused until it is closed. */
    blocked_by: AdminCommissionRule | null
    before: PriceBreakdown
    after: PriceBreakdown
  }
}

/** What the settlement desk's lists have in common: how often a thing was tried, and when it is tried again. */
interface AdminTried {
  id: string
  attempts: number
  next_attempt_at: Timestamp
  last_error: string | null
  created_at: Timestamp
}

export interface AdminSettlement extends AdminTried {
  /** `free/<order id>` for an order without a payment. */
  payment_id: string
  order_id: string | null
  state: "pending" | "settled" | "failed"
  settled_at: Timestamp | null
}

export interface AdminMessage extends AdminTried {
  key: string
  kind: string
  to: string
  state: "pending" | "sending" | "sent" | "dead"
  sent_at: Timestamp | null
}

export interface AdminInboundEvent extends AdminTried {
  provider: string
  event_id: string
  kind: string
  state: "received" | "parked" | "applied" | "ignored" | "dead"
  verified_at: Timestamp
}

interface AdminDeskPage {
  count: number
  limit: number
  offset: number
}

/** GET /admin/settlement/settlements?limit&offset&state, newest first. */
export interface AdminSettlementListResponse extends AdminDeskPage {
  settlements: AdminSettlement[]
}
/** GET /admin/settlement/messages?limit&offset&state, newest first. */
export interface AdminMessageListResponse extends AdminDeskPage {
  messages: AdminMessage[]
}
/** GET /admin/settlement/events?limit&offset&state, newest first. */
export interface AdminInboundEventListResponse extends AdminDeskPage {
  events: AdminInboundEvent[]
}
/** POST /admin/settlement/messages/:id/retry: a dead message is due again. */
export interface AdminMessageResponse {
  message: AdminMessage
}
/** POST /admin/settlement/events/:id/retry: a dead event is due again. */
export interface AdminInboundEventResponse {
  event: AdminInboundEvent
}

interface AdminDeskCounts<State extends string> {
  counts: Record<State, number>
  /** Since when the oldest that is due waits; null when nothing is due. */
  oldest_due_at: Timestamp | null
}

/** GET /admin/settlement: how the desk stands. */
export interface AdminSettlementOverviewResponse {
  settlements: AdminDeskCounts<AdminSettlement["state"]>
  messages: AdminDeskCounts<AdminMessage["state"]>
  events: AdminDeskCounts<AdminInboundEvent["state"]>
  /** Captured payments whose settlement is not done, and since when the oldest waits. */
  unsettled_payments: { count: number; oldest_at: Timestamp | null }
}
