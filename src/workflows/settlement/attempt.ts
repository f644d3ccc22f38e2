import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorMessage } from "#lib/errors"

/** One part that fails must not keep the others from being tried. */
export async function attempt(
  container: MedusaContainer,
  what: string,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`The sweeper could not finish ${what}: ${errorMessage(error)}`)
    return 0
  }
}
