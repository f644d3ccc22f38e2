import { isDeepStrictEqual } from "node:util"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BenefitInput } from "#lib/http"
import { type BenefitRecord, OFFER_MODULE } from "#modules/offer"

export const replaceBenefitsStepId = "replace-benefits"

/**
 * Makes the list of benefits what the creator wants it to be. A benefit that gives the same stays the same row, because
 * entitlements name it; one that went away is kept as deleted for those who bought it.
 */
export const replaceBenefitsStep = createStep(
  replaceBenefitsStepId,
  async (input: { offer_id: string; benefits: BenefitInput[] | undefined }, { container }) => {
    if (!input.benefits) return new StepResponse(null)
    const offers = container.resolve(OFFER_MODULE)
    const before = await offers.listBenefits({ offer_id: [input.offer_id] })
    const left = [...before]
    const kept: { id: string; title: string; position: number }[] = []
    const added: (BenefitInput & { position: number })[] = []
    for (const [position, benefit] of input.benefits.entries()) {
      const index = left.findIndex((existing) => givesTheSame(existing, benefit))
      const [same] = index < 0 ? [] : left.splice(index, 1)
      if (same) kept.push({ id: same.id, title: benefit.title, position })
      else added.push({ ...benefit, position })
    }
    const removed = left.map((benefit) => benefit.id)
    if (removed.length > 0) await offers.softDeleteBenefits(removed)
    if (kept.length > 0) await offers.updateBenefits(kept)
    const created = await offers.createBenefits(
      added.map((benefit) => ({ ...benefit, offer_id: input.offer_id })),
    )
    return new StepResponse(null, {
      created: created.map((benefit) => benefit.id),
      removed,
      kept: before
        .filter((benefit) => kept.some(({ id }) => id === benefit.id))
        .map(({ id, title, position }) => ({ id, title, position })),
    })
  },
  async (done, { container }) => {
    if (!done) return
    const offers = container.resolve(OFFER_MODULE)
    if (done.created.length > 0) await offers.deleteBenefits(done.created)
    if (done.removed.length > 0) await offers.restoreBenefits(done.removed)
    if (done.kept.length > 0) await offers.updateBenefits(done.kept)
  },
)

function givesTheSame(existing: BenefitRecord, wanted: BenefitInput): boolean {
  return existing.kind === wanted.kind && isDeepStrictEqual(existing.config, wanted.config)
}
