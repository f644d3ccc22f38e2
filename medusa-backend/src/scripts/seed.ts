import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readSeedState } from "../seed/seed-state"
import { seedWorld } from "../seed/seed-world"

/** `medusa exec ./src/scripts/seed.js`: fills an empty shop with the demo world. Touches nothing in any other. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { state, sales_made } = await readSeedState(container)
  if (state === "done") return logger.info("The demo world is there already; nothing was changed.")
  if (state === "foreign") {
    return logger.info("This shop has data of its own, so the demo world was not added.")
  }
  try {
    await seedWorld(container, sales_made)
  } catch (error) {
    // Workflows reject with plain objects, which Medusa's own report of a failed script cannot print.
    throw error instanceof Error ? error : Object.assign(new Error("Seed failed"), error)
  }
}
