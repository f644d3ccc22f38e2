import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { verifyLedger } from "#queries/wallet/verify-ledger"

/** Proves the whole ledger once a night and says loudly what does not agree. */
export default async function walletVerifyLedger(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const problem of await verifyLedger(container)) {
    logger.error(`Ledger, rule "${problem.rule}": ${problem.detail}`)
  }
}

export const config = { name: "wallet-verify-ledger", schedule: "17 3 * * *" }
