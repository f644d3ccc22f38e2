import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WALLET_MODULE } from "#modules/wallet"

export const foldPlatformStepId = "wallet-fold-platform-step"

// A snapshot changes no balance, so there is nothing to undo.
export const foldPlatformStep = createStep(
  foldPlatformStepId,
  async (_: Record<string, never>, { container }) =>
    new StepResponse(await container.resolve(WALLET_MODULE).foldPlatform()),
)
