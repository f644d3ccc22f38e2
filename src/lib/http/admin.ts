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
