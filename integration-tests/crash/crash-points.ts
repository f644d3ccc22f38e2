import type { SaleFacts } from "../stand/sale-facts"
import type { CrashPlan } from "./crash-plan"

export interface CrashPoint extends CrashPlan {
  /** Completes "killed ...". */
  name: string
  /** What the dead process left behind: proof that it died where this point says. */
  left: Partial<SaleFacts>
  /** The buyer comes back and presses the button again; otherwise nobody does and the product finishes alone. */
  buyer: "gone" | "retries"
  /** Whether the mail had left already, so that it may arrive twice (and must be recognisable as the same). */
  mailed?: true
}

const nothing = { orders: 0, captured: 0, sales: [], entitlements: 0 }

/** From the card to the mail, in the order in which they pass. M9 in the list of failures. */
export const crashPoints: CrashPoint[] = [
  {
    name: "before the processor takes the money",
    match: 'update "sandbox_intent" set .*succeeded',
    when: "before",
    left: { ...nothing, charged_minor: 0 },
    buyer: "retries",
  },
  {
    name: "after the processor took the money, and the buyer never returns",
    match: 'update "sandbox_intent" set .*succeeded',
    when: "after-commit",
    left: { ...nothing, charged_minor: 2900 },
    buyer: "gone",
  },
  {
    name: "after the processor took the money, and the buyer presses pay again",
    match: 'update "sandbox_intent" set .*succeeded',
    when: "after-commit",
    left: { ...nothing, charged_minor: 2900 },
    buyer: "retries",
  },
  {
    name: "after the order, before its payment is authorised",
    match: 'insert into "order_cart"',
    when: "after-commit",
    left: { ...nothing, orders: 1, charged_minor: 2900 },
    buyer: "gone",
  },
  {
    name: "after the order, before its payment is authorised, and the buyer presses pay again",
    match: 'insert into "order_cart"',
    when: "after-commit",
    left: { ...nothing, orders: 1, charged_minor: 2900 },
    buyer: "retries",
  },
  {
    // Medusa writes these two links at once, each in its own transaction: the other may be there or not.
    name: "before the order is linked to its cart",
    match: 'insert into "order_cart"',
    when: "before",
    left: { captured: 0, sales: [], entitlements: 0, charged_minor: 2900 },
    buyer: "gone",
  },
  {
    name: "before the order is linked to its money, and the buyer presses pay again",
    match: 'insert into "order_payment_collection"',
    when: "before",
    left: { captured: 0, sales: [], entitlements: 0, charged_minor: 2900 },
    buyer: "retries",
  },
  {
    name: "before the order is linked to its money, and the buyer never returns",
    match: 'insert into "order_payment_collection"',
    when: "before",
    left: { captured: 0, sales: [], entitlements: 0, charged_minor: 2900 },
    buyer: "gone",
  },
  {
    name: "after the payment is captured",
    match: 'update "payment" set .*"captured_at"',
    when: "after-commit",
    left: { orders: 1, captured: 1, sales: [], entitlements: 0 },
    buyer: "gone",
  },
  {
    name: "after the journal",
    match: "tessera_post\\(",
    when: "after-commit",
    left: { orders: 1, captured: 1, entitlements: 0 },
    buyer: "gone",
  },
  {
    name: "after the entitlement",
    match: 'insert into "?entitlement"?',
    when: "after-commit",
    left: { orders: 1, captured: 1, entitlements: 1, messages: [] },
    buyer: "gone",
  },
  {
    name: "after the messages are written, before any is sent",
    match: 'insert into "?outbox_message"?',
    when: "after-commit",
    left: { orders: 1, captured: 1, entitlements: 1 },
    buyer: "gone",
  },
  {
    name: "after a message is claimed, before it is sent",
    match: 'update "?outbox_message"?\\s+set .*sending',
    when: "after-commit",
    left: { orders: 1, captured: 1, entitlements: 1, settlements: ["settled"] },
    buyer: "gone",
  },
  {
    name: "after a message is sent, before it is marked as sent",
    match: 'update "?outbox_message"?\\s+set .*sent_at',
    when: "before",
    left: { orders: 1, captured: 1, entitlements: 1, settlements: ["settled"] },
    buyer: "gone",
    mailed: true,
  },
]
