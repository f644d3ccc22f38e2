import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { formatDay } from "#lib/format-day"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"
import { OFFER_MODULE } from "#modules/offer"
import { listRefundedLines } from "#queries/refund/list-refunded-lines"
import type { RefundTodo } from "./load-refund"

/**
 * Ends what was paid for with lines that were refunded in full; a part refunded takes nothing away.
 * The state first, which closes downloads at once, then the kind's provider. Asked again it does the same again,
 * so a provider that could not be reached is reached later.
 * Forward only: what was refunded is not given back.
 */
export const revokeRefundedStep = createStep(
  "revoke-refunded",
  async ({ refund, order_id }: RefundTodo, { container }) => {
    const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const entitlements = container.resolve(ENTITLEMENT_MODULE)
    const line_ids = await listRefundedLines(db, { order_id })
    const ended = await entitlements.endEntitlements({
      order_line_item_ids: line_ids,
      reason: `Your payment was refunded on ${formatDay(new Date(refund.created_at))}.`,
    })
    const benefits = await container
      .resolve(OFFER_MODULE)
      .listBenefits({ id: [...new Set(ended.map((one) => one.benefit_id))] }, { withDeleted: true })
    const configs = new Map(benefits.map((benefit) => [benefit.id, benefit.config]))
    for (const entitlement of ended) {
      await entitlements.providerFor(entitlement.kind).revoke({
        entitlement,
        benefit: {
          id: entitlement.benefit_id,
          title: entitlement.title,
          config: configs.get(entitlement.benefit_id) ?? {},
        },
        data: entitlement.data,
      })
    }
    return new StepResponse(line_ids)
  },
)
