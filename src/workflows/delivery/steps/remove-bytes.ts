import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DELIVERY_MODULE } from "#modules/delivery"

export const removeBytesStepId = "remove-asset-bytes"

// Removed bytes cannot come back, so this runs last and has no undo.
export const removeBytesStep = createStep(
  removeBytesStepId,
  async (input: { storage_key: string | null }, { container }) => {
    if (input.storage_key) await container.resolve(DELIVERY_MODULE).files.remove(input.storage_key)
    return new StepResponse(null)
  },
)
