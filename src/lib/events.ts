/**
 * Names of the events Tessera emits. A payload holds ids only.
 * Events make things fast, never true: whatever must happen is found by the sweeper (docs/architecture.md, the money path).
 */
export const TesseraEvents = {
  /** `{ id }` of the creator. */
  CREATOR_CREATED: "tessera.creator.created",
  /** `{ id }` of the offer. Public pages are refreshed on it. */
  OFFER_CHANGED: "tessera.offer.changed",
  /** `{ id, payment_id }` of a settlement that reached `settled`. */
  PAYMENT_SETTLED: "tessera.payment.settled",
  /** `{ ids }` of messages that are due. */
  OUTBOX_READY: "tessera.outbox.ready",
  /** `{ id }` of a verified provider event that was stored. */
  INBOUND_RECEIVED: "tessera.inbound.received",
  /** `{}` once per process, when everything is loaded. */
  STARTED: "tessera.started",
} as const
