import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Accent } from "#lib/accent"
import { notFound } from "#lib/errors"
import { withoutUndefined } from "#lib/without-undefined"
import { CREATOR_MODULE } from "#modules/creator"

export interface UpdateCreatorInput {
  id: string
  display_name?: string | undefined
  tagline?: string | null | undefined
  bio?: string | null | undefined
  accent?: Accent | undefined
  links?: { label: string; url: string }[] | undefined
  status?: "active" | "suspended" | undefined
}

export const updateCreatorStepId = "update-creator-row"

export const updateCreatorStep = createStep(
  updateCreatorStepId,
  async (input: UpdateCreatorInput, { container }) => {
    const creators = container.resolve(CREATOR_MODULE)
    const [before] = await creators.listCreators({ id: [input.id] })
    if (!before) throw notFound(`Creator ${input.id} does not exist.`)
    await creators.updateCreators(withoutUndefined(input))
    const { id, display_name, tagline, bio, accent, links, status } = before
    return new StepResponse(
      { id },
      { id, display_name, tagline, bio, accent, links: links ?? [], status },
    )
  },
  async (before, { container }) => {
    if (!before) return
    await container.resolve(CREATOR_MODULE).updateCreators(before)
  },
)
