import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { unexpectedState } from "#lib/errors"
import { TesseraEvents } from "#lib/events"
import { grantEntitlementsStep } from "../entitlement/steps/grant-entitlements"
import { postSalesWorkflow } from "../wallet/post-sales"
import { closeSettlementStep } from "./steps/close-settlement"
import { commitSupplyStep } from "./steps/commit-supply"
import { composeMessagesStep } from "./steps/compose-messages"
import { enqueueMessagesStep } from "./steps/enqueue-messages"
import { giveBackStep } from "./steps/give-back"
import { giveBackMessagesStep } from "./steps/give-back-messages"
import { loadSettlementStep, type SettlementPlan } from "./steps/load-settlement"
import { priceLinesStep } from "./steps/price-lines"
import { returnSupplyStep } from "./steps/return-supply"

export interface SettlePaymentInput {
  /** A captured payment, or `free/<order id>`. */
  payment_id: string
  /** When the sale counts. Default: when the payment was captured. Only imported history sets it. */
  effective_at?: Date
}

export interface SettlementOutcome {
  state: "settled" | "failed" | "waiting"
  order_id: string | null
  /** Why it waits or failed, in words for an operator. */
  reason: string | null
}

/**
 * Turns one captured payment into a sale in the ledger, entitlements and messages: the only way in, for everyone.
 * Each step may have been done before and does nothing then, so it may be run at any time, by many at once, and again
 * after a crash at any point. Nothing is ever taken back: the buyer has paid, so the way out is forward.
 */
export const settlePaymentWorkflow = createWorkflow(
  "settle-payment",
  (input: WorkflowData<SettlePaymentInput>) => {
    const plan = loadSettlementStep(input)

    const sold_out = when("take-supply", { plan }, ({ plan }) => {
      return plan.kind === "settle" && !plan.todo?.is_underpaid
    }).then(() => commitSupplyStep(transform({ plan }, todoOf)))

    when("sell", { plan, sold_out }, ({ plan, sold_out }) => {
      return plan.kind === "settle" && sold_out?.length === 0
    }).then(() => {
      const todo = transform({ plan }, todoOf)
      const sales = priceLinesStep(todo)
      postSalesWorkflow.runAsStep({ input: sales })
      const { owner_id } = grantEntitlementsStep(todo)
      const messages = composeMessagesStep({ todo, sales, owner_id })
      enqueueMessagesStep({ messages })
    })

    when("give-back", { plan, sold_out }, ({ plan, sold_out }) => {
      return plan.kind === "settle" && sold_out?.length !== 0
    }).then(() => {
      const todo = transform({ plan }, todoOf)
      const refunded_minor = giveBackStep(todo)
      returnSupplyStep(todo)
      const names = transform({ sold_out }, ({ sold_out }) => sold_out ?? [])
      const messages = giveBackMessagesStep({ todo, sold_out: names, refunded_minor })
      enqueueMessagesStep({ messages }).config({ name: "enqueue-refund" })
    })

    const outcome = transform({ plan, sold_out }, outcomeOf)
    when("close", { plan }, ({ plan }) => plan.kind === "settle" || plan.kind === "close").then(
      () => {
        const closed = closeSettlementStep(
          transform({ input, outcome }, ({ input, outcome }) => ({
            payment_id: input.payment_id,
            order_id: outcome.order_id,
            state: outcome.state === "settled" ? ("settled" as const) : ("failed" as const),
            reason: outcome.reason,
          })),
        )
        // Told by the one run that closed it; whoever needs it for certain reads the table.
        const data = transform({ closed, input, outcome }, ({ closed, input, outcome }) =>
          closed.closed && outcome.state === "settled"
            ? [{ id: closed.id, payment_id: input.payment_id }]
            : [],
        )
        emitEventStep({ eventName: TesseraEvents.PAYMENT_SETTLED, data })
      },
    )
    return new WorkflowResponse(outcome)
  },
)

function todoOf({ plan }: { plan: SettlementPlan }) {
  if (!plan.todo) throw unexpectedState("A settlement without a sale was carried out.")
  return plan.todo
}

function outcomeOf(input: {
  plan: SettlementPlan
  sold_out: string[] | undefined
}): SettlementOutcome {
  const { plan, sold_out } = input
  const { order_id, reason } = plan
  if (plan.kind === "wait") return { state: "waiting", order_id, reason }
  if (plan.state) return { state: plan.state, order_id, reason }
  if (!sold_out) return { state: "failed", order_id, reason: "underpaid: the cart changed" }
  if (sold_out.length === 0) return { state: "settled", order_id, reason: null }
  return { state: "failed", order_id, reason: `sold_out: ${sold_out.join(", ")}` }
}
