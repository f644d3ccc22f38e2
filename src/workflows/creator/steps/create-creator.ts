import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Accent } from "#lib/accent"
import { CREATOR_MODULE } from "#modules/creator"
import { handleTaken } from "./prepare-creator"

interface NewCreator {
  handle: string
  display_name: string
  email: string
  accent: Accent
}

export const createCreatorStepId = "create-creator-row"

export const createCreatorStep = createStep(
  createCreatorStepId,
  async (input: NewCreator, { container }) => {
    try {
      const creator = await container.resolve(CREATOR_MODULE).createCreators(input)
      return new StepResponse(creator, creator.id)
    } catch (error) {
      // Two people asked for one handle at the same moment: the unique index lets one through.
      if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.INVALID_DATA) {
        throw handleTaken(input.handle)
      }
      throw error
    }
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve(CREATOR_MODULE).deleteCreators([id])
  },
)
