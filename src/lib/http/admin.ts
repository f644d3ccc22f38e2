import type { PriceBreakdown, Timestamp } from "./common"
import type { CreatorOffer, WalletBalance } from "./creator"

export interface AdminCreator {
  id: string
  handle: string
  display_name: string
  email: string
  status: "active" | "suspended"
  offer_count: number
  sale_count: number
  balances: WalletBalance[]
  created_at: Timestamp
}

/** GET /admin/creators?limit&offset&q&status */
export interface AdminCreatorListResponse {
  creators: AdminCreator[]
  count: number
  limit: number
  offset: number
}
/** GET /admin/creators/:id */
export interface AdminCreatorResponse {
  creator: AdminCreator & { offers: CreatorOffer[] }
}

/** GET /admin/products/:id/offer - the offer behind a product, for the product widget. 404 when it is none of ours. */
export interface AdminProductOfferResponse {
  offer: CreatorOffer
  creator: { id: string; handle: string; display_name: string }
}

export interface AdminSettlementLine {
  line_item_id: string
  offer: { id: string; name: string }
  creator: { id: string; handle: string; display_name: string }
  breakdown: PriceBreakdown
  journal_id: string
  entitlements: { id: string; kind: string; state: string }[]
}

/** GET /admin/orders/:id/settlement - what became of an order's money, for the order widget. */
export interface AdminOrderSettlementResponse {
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
