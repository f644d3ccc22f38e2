import type { Page, PriceBreakdown, Timestamp } from "./common"

/** POST /creator/creators (actorless creator token from /auth/creator/emailpass/register). */
export interface CreateCreatorBody {
  handle: string
  display_name: string
}

export type ChecklistKey = "profile" | "email" | "phone" | "offer" | "publish" | "first_sale"

export interface ChecklistItem {
  key: ChecklistKey
  done: boolean
  /** False while the step cannot be done yet: verification of e-mail and phone arrives with requirement S0.3. */
  available: boolean
}

export interface CreatorMe {
  id: string
  handle: string
  display_name: string
  email: string
  tagline: string | null
  bio: string | null
  accent: string
  links: { label: string; url: string }[]
  status: "active" | "suspended"
  checklist: ChecklistItem[]
  created_at: Timestamp
}

/** GET /creator/creators/me; POST updates. */
export interface CreatorMeResponse {
  creator: CreatorMe
}
export interface UpdateCreatorBody {
  display_name?: string
  tagline?: string | null
  bio?: string | null
  accent?: string
  links?: { label: string; url: string }[]
}

export type OfferStatus = "draft" | "published" | "hidden" | "archived"

export interface CreatorBenefit {
  id: string
  kind: string
  title: string
  /** Of kind `file`: the assets it gives, in order. */
  assets: CreatorAsset[]
  /** Of kind `link`: the stored https target. */
  url: string | null
}

export interface CreatorOffer {
  id: string
  slug: string
  name: string
  description: string
  price_minor: number
  currency_code: string
  access_days: number | null
  supply: number | null
  sold: number
  held: number
  terms: string | null
  status: OfferStatus
  benefits: CreatorBenefit[]
  breakdown: PriceBreakdown
  /** What still keeps the offer from being published; empty when nothing does. */
  missing: { field: string; message: string }[]
  created_at: Timestamp
  updated_at: Timestamp
}

export interface BenefitInput {
  kind: string
  title: string
  /** Checked by the kind's own schema: `{ asset_ids: string[] }` for file, `{ url: string }` for link. */
  config: Record<string, unknown>
}

/** POST /creator/offers. Creates a draft; `slug` is made from the name when absent. */
export interface CreateOfferBody {
  name: string
  slug?: string
  description?: string
  price_minor: number
  currency_code: string
  access_days?: number | null
  supply?: number | null
  terms?: string | null
  benefits?: BenefitInput[]
}
/** POST /creator/offers/:id. `benefits`, when given, replaces the whole list. */
export type UpdateOfferBody = Partial<CreateOfferBody>

/** GET|POST /creator/offers/:id; POST /creator/offers/:id/{publish,hide,archive} */
export interface CreatorOfferResponse {
  offer: CreatorOffer
}
/** GET /creator/offers?limit&cursor&status */
export type CreatorOfferListResponse = Page<CreatorOffer>

/** GET /creator/price-breakdowns?price_minor&currency_code&offer_id? - the same function the ledger posts with. */
export interface PriceBreakdownResponse {
  breakdown: PriceBreakdown
}

/** GET /creator/currencies - what an offer can be priced in (the currencies of the application's regions), the store's default first. */
export interface CurrencyListResponse {
  currencies: { code: string; name: string; exponent: number }[]
}

export type AssetState = "pending" | "ready" | "rejected"

export interface CreatorAsset {
  id: string
  filename: string
  size_bytes: number
  mime_type: string
  sha256: string | null
  state: AssetState
}

/** POST /creator/assets: announces a file and returns where to PUT its bytes (raw body, no multipart). */
export interface CreateAssetBody {
  filename: string
  size_bytes: number
}
export interface CreateAssetResponse {
  asset: CreatorAsset
  upload: { url: string; method: "PUT"; expires_at: Timestamp }
}
/** GET /creator/assets/:id; also the answer of PUT /uploads/:token. DELETE /creator/assets/:id removes an unused one. */
export interface CreatorAssetResponse {
  asset: CreatorAsset
}

export interface WalletBalance {
  currency_code: string
  pending_minor: number
  available_minor: number
  reserved_minor: number
  /** What the creator owes after a refund or dispute beyond their balance. */
  receivable_minor: number
  paid_out_minor: number
  /** Earned since 00:00 UTC, net. */
  today_minor: number
}

/** GET /creator/wallet */
export interface WalletResponse {
  wallet: {
    balances: WalletBalance[]
    /** Pending money by the day it becomes available, soonest first. */
    releases: { currency_code: string; amount_minor: number; releases_at: Timestamp }[]
    hold_days: number
  }
}

export interface WalletLine {
  id: string
  journal_id: string
  /** sale, release, refund, dispute, payout, adjustment */
  kind: string
  at: Timestamp
  currency_code: string
  /** Signed effect on what the creator owns (pending + available + reserved - receivable). Zero for a release. */
  net_minor: number
  /** The same total after this line. */
  balance_minor: number
  /** Sale and refund lines: how net came about. */
  gross_minor: number | null
  fee_minor: number | null
  tax_minor: number | null
  fee_rate_bps: number | null
  commission_rule_id: string | null
  /** When a sale's net becomes available; null once released or where it does not apply. */
  releases_at: Timestamp | null
  offer: { id: string; name: string } | null
  order: { id: string; display_id: number } | null
  buyer_name: string | null
}

/** GET /creator/wallet/lines?limit&cursor&currency_code&kind&offer_id&from&to; .csv under /creator/wallet/lines/export */
export type WalletLinesResponse = Page<WalletLine>

/**
 * GET /creator/wallet/stream (text/event-stream). Event `wallet` carries a WalletResponse and is sent at once and
 * after every change, `line` carries the newest WalletLine, and a comment keeps the connection alive every 15 s.
 */
export interface WalletStreamEvents {
  wallet: WalletResponse
  line: WalletLine
}

/** GET /creator/sales?limit&cursor */
export interface CreatorSale {
  order_id: string
  order_display_id: number
  at: Timestamp
  buyer: { name: string; email: string }
  offer: { id: string; name: string }
  /** What of the gross has gone back to the buyer. */
  refunded_minor: number
  breakdown: PriceBreakdown
}
export type CreatorSalesResponse = Page<CreatorSale>

/** POST /creator/sales/:order_id/refunds - gives the buyer back what they paid for the creator's own lines of an order. */
export interface RefundSaleBody {
  /** What the buyer gets back, tax included. Absent: all that is left. */
  amount_minor?: number
  /** 1 to 500 characters; the buyer reads it. */
  reason: string
  /** The same key again is the same refund, however often it is sent. */
  idempotency_key?: string
}
export interface CreatorRefund {
  id: string
  order_id: string
  amount_minor: number
  currency_code: string
  reason: string
  /** `pending`: the money is on its way, and the wallet follows within a minute. */
  state: "posted" | "pending"
  /** What can still be refunded of this sale. */
  left_minor: number
}
export interface CreatorRefundResponse {
  refund: CreatorRefund
}
