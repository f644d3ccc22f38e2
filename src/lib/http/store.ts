import type { Page, Timestamp } from "./common"

/** A creator as anyone may see them. */
export interface StoreCreator {
  id: string
  handle: string
  display_name: string
  tagline: string | null
  bio: string | null
  /** One of the eight tiles of docs/design: saffron, terracotta, rose, plum, indigo, lagoon, moss, graphite. */
  accent: string
  links: { label: string; url: string }[]
}

/** What a benefit shows before it is bought. */
export interface StoreBenefit {
  id: string
  kind: string
  title: string
  /** For files: count and total size; null where the kind has none. */
  file_count: number | null
  size_bytes: number | null
}

export interface StoreOfferCard {
  id: string
  slug: string
  name: string
  /** One sentence made from the description; plain text. */
  summary: string
  price_minor: number
  currency_code: string
  access_days: number | null
  /** Null is unlimited; 0 is sold out. */
  left: number | null
  kinds: string[]
}

export interface StoreOffer extends StoreOfferCard {
  /** Markdown. Raw HTML in it is never rendered. */
  description: string
  terms: string | null
  benefits: StoreBenefit[]
  creator: StoreCreator
  created_at: Timestamp
  updated_at: Timestamp
}

/** GET /store/creators/:handle */
export interface StoreCreatorResponse {
  creator: StoreCreator
  offers: StoreOfferCard[]
}

/** GET /store/creators/:handle/offers/:slug */
export interface StoreOfferResponse {
  offer: StoreOffer
}

/** GET /store/creators - handles for the sitemap and the landing page. */
export interface StoreCreatorListResponse {
  creators: StoreCreator[]
}

/** POST /store/checkouts */
export interface CreateCheckoutBody {
  offer_id: string
  name: string
  email: string
  /** E.164 or national with separators; required by C10. */
  phone: string
  accepted_terms: true
}

/** `refunded`: the payment arrived after the last place was gone, and the money is on its way back. */
export type CheckoutStatus = "open" | "processing" | "settling" | "settled" | "refunded" | "expired"

export interface StoreCheckout {
  id: string
  status: CheckoutStatus
  email: string
  name: string
  amount_minor: number
  currency_code: string
  /** When the reserved supply returns (15 minutes after creation, C27). */
  expires_at: Timestamp
  offer: StoreOfferCard & { creator: StoreCreator }
  /** Null for a free offer: nothing is charged. */
  payment: CheckoutPayment | null
  /** Set once the order exists. */
  order: { id: string; display_id: number } | null
  /** Filled when settled: what was bought, ready to open. */
  entitlements: StoreEntitlement[]
}

export interface CheckoutPayment {
  provider_id: string
  session_id: string
  /** Sandbox: the intent and the secret its confirm call wants. */
  intent_id: string
  client_secret: string
}

/** `token` proves that the holder started this checkout; send it as header `x-checkout-token`. */
export interface CheckoutResponse {
  checkout: StoreCheckout
  token: string
}

/** GET /store/checkouts/:id and POST /store/checkouts/:id/complete (header x-checkout-token). */
export interface CheckoutStateResponse {
  checkout: StoreCheckout
}

/** POST /sandbox/intents/:id/confirm */
export interface ConfirmIntentBody {
  client_secret: string
  card: { number: string; exp_month: number; exp_year: number; cvc: string }
}

/** POST /sandbox/intents/:id/authenticate */
export interface AuthenticateIntentBody {
  client_secret: string
  outcome: "approve" | "reject"
}

export type SandboxIntentStatus =
  | "requires_payment_method"
  | "requires_action"
  | "processing"
  | "succeeded"
  | "canceled"

export interface SandboxIntentResponse {
  intent: {
    id: string
    status: SandboxIntentStatus
    amount_minor: number
    currency_code: string
    /** Why the last attempt failed, in words for the buyer. */
    last_error: { code: string; message: string } | null
  }
}

export type EntitlementState = "active" | "expired" | "revoked"

/** What an entitlement gives its holder to open. */
export interface StoreEntitlement {
  id: string
  kind: string
  state: EntitlementState
  title: string
  starts_at: Timestamp
  ends_at: Timestamp | null
  /** Why the buyer has this, as a sentence. */
  reason: string
  files: {
    asset_id: string
    filename: string
    size_bytes: number
    mime_type: string
    sha256: string
  }[]
  /** Where kinds that open something lead; null for files and for what is not active. */
  url: string | null
}

/** One bought offer in the library. */
export interface StoreLibraryItem {
  order_id: string
  order_display_id: number
  purchased_at: Timestamp
  price_minor: number
  currency_code: string
  offer: { id: string; name: string; slug: string }
  creator: { handle: string; display_name: string; accent: string }
  entitlements: StoreEntitlement[]
}

/** GET /store/library?limit&cursor&q (customer) */
export type StoreLibraryResponse = Page<StoreLibraryItem>

/** POST /store/entitlements/:id/downloads (customer, or header x-checkout-token of the checkout that bought it) */
export interface CreateDownloadBody {
  asset_id: string
}
export interface DownloadLinkResponse {
  download: { url: string; filename: string; size_bytes: number; expires_at: Timestamp }
}

/** GET /store/activations/:token - who a "set your password" link is for; POST the same path sets it. */
export interface ActivationResponse {
  activation: { email: string; name: string | null; expires_at: Timestamp }
}
/**
 * POST /store/activations - sends a fresh link to whoever has bought with this address or has an account with it.
 * Always 202 with the same body, and one mail in ten minutes at most.
 */
export interface RequestActivationBody {
  email: string
}
export interface ActivationRequestedResponse {
  requested: true
}
export interface ActivateBody {
  password: string
}
/** The password is set; `token` is a customer bearer token, ready to use. */
export interface ActivatedResponse {
  token: string
}
