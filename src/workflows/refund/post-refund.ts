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
import { enqueueMessagesStep } from "../settlement/steps/enqueue-messages"
import { postRefundsWorkflow } from "../wallet/post-refunds"
import { closeRefundStep } from "./steps/close-refund"
import { confirmRefundStep } from "./steps/confirm-refund"
import { loadRefundStep, type RefundPlan, type RefundTodo } from "./steps/load-refund"
import { planRefundStep } from "./steps/plan-refund"
import { refundMessagesStep } from "./steps/refund-messages"
import { revokeRefundedStep } from "./steps/revoke-refunded"

export interface PostRefundInput {
  /** A row of Medusa's `refund` table, whoever made it. */
  refund_id: string
  /** Whether it is known that the provider agreed; otherwise it is asked. */
  confirmed: boolean
}

export interface RefundOutcome {
  state: "posted" | "ignored" | "waiting"
  /** Why it waits or was ignored, in words for an operator. */
  reason: string | null
}

/**
 * Takes one refund back from the creators, the fee and the tax, ends what it paid for, and tells buyer and creators:
 * the only way in, whoever refunded. Each step may have been done before and does nothing then, so it may be run at
 * any time, by many at once, before the payment is settled (it waits), and again after a crash at any point.
 * Nothing is ever taken back: the buyer has the money, so the way out is forward.
 */
export const postRefundWorkflow = createWorkflow(
  "post-refund",
  (input: WorkflowData<PostRefundInput>) => {
    const plan = loadRefundStep(input)

    when("confirm", { plan }, ({ plan }) => plan.refund !== null).then(() =>
      confirmRefundStep(
        transform({ plan, input }, ({ plan, input }) => ({
          refund: plan.refund,
          confirmed: input.confirmed,
        })),
      ),
    )

    const lines = when("take-back", { plan }, ({ plan }) => plan.kind === "post").then(() => {
      const todo = transform({ plan }, todoOf)
      const lines = planRefundStep(todo)
      postRefundsWorkflow.runAsStep({ input: lines })
      const ended_line_ids = revokeRefundedStep(todo)
      const messages = refundMessagesStep({ todo, lines, ended_line_ids })
      enqueueMessagesStep({ messages })
      return lines
    })

    const outcome = transform({ plan, lines }, outcomeOf)
    when("close", { plan }, ({ plan }) => plan.kind === "post" || plan.kind === "close").then(
      () => {
        const closed = closeRefundStep(
          transform({ input, outcome }, ({ input, outcome }) => ({
            refund_id: input.refund_id,
            state: outcome.state === "posted" ? ("posted" as const) : ("ignored" as const),
            reason: outcome.reason,
          })),
        )
        const data = transform({ closed, outcome }, ({ closed, outcome }) =>
          closed && outcome.state === "posted" ? [{}] : [],
        )
        emitEventStep({ eventName: TesseraEvents.OUTBOX_READY, data })
      },
    )
    return new WorkflowResponse(outcome)
  },
)

function todoOf({ plan }: { plan: RefundPlan }): RefundTodo {
  const { refund, order_id } = plan
  if (!refund || !order_id) throw unexpectedState("A refund without a sale was carried out.")
  return { refund, order_id }
}

function outcomeOf(input: { plan: RefundPlan; lines: unknown[] | undefined }): RefundOutcome {
  const { plan, lines } = input
  if (plan.kind === "wait") return { state: "waiting", reason: plan.reason }
  if (plan.state) return { state: plan.state, reason: plan.reason }
  return lines?.length
    ? { state: "posted", reason: null }
    : { state: "ignored", reason: "Nothing that was posted is left to take back." }
}
