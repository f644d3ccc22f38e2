import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { addDays } from "#lib/clock"
import { ENTITLEMENT_MODULE, type NewEntitlement } from "#modules/entitlement"
import { findOwner } from "#queries/account/find-owner"
import type { Sale } from "#queries/settlement/load-sale"

/**
 * One right per line, benefit and unit; then each kind's provider makes it usable.
 * Forward only and resumable: the rows are unique, and a provider is asked again only where its answer is missing.
 */
export const grantEntitlementsStep = createStep(
  "grant-entitlements",
  async (input: { sale: Sale; effective_at: Date }, { container }) => {
    const entitlements = container.resolve(ENTITLEMENT_MODULE)
    const { sale } = input
    const customer_id = await findOwner(container, sale)
    const starts_at = new Date(input.effective_at)
    const granted = await entitlements.ensureEntitlements(
      sale.order_id,
      sale.lines.flatMap((line) => rightsOf(line, { sale, customer_id, starts_at })),
    )

    const benefits = new Map(
      sale.lines.flatMap((line) => line.offer.benefits).map((benefit) => [benefit.id, benefit]),
    )
    for (const entitlement of granted) {
      const benefit = benefits.get(entitlement.benefit_id)
      if (entitlement.data !== null || !benefit) continue
      const data = await entitlements.providerFor(entitlement.kind).grant({
        entitlement,
        benefit: { id: benefit.id, title: benefit.title, config: benefit.config },
        data: null,
      })
      await entitlements.keepGrant(entitlement.id, data)
    }
    return new StepResponse({ ids: granted.map((one) => one.id), owner_id: customer_id })
  },
)

function rightsOf(
  line: Sale["lines"][number],
  facts: { sale: Sale; customer_id: string | null; starts_at: Date },
): NewEntitlement[] {
  const { offer, quantity, order_line_item_id } = line
  const { sale, customer_id, starts_at } = facts
  const units = Array.from({ length: quantity }, (_, index) => index + 1)
  return offer.benefits.flatMap((benefit) =>
    units.map((unit) => ({
      creator_id: offer.creator_id,
      offer_id: offer.id,
      benefit_id: benefit.id,
      kind: benefit.kind,
      order_id: sale.order_id,
      order_line_item_id,
      unit,
      customer_id,
      email: sale.email,
      title: benefit.title,
      starts_at,
      ends_at: offer.access_days === null ? null : addDays(starts_at, offer.access_days),
    })),
  )
}
