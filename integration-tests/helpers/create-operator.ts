import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type Bearer, bearer } from "./bearer"

/** An admin user, with what they send to prove it. */
export async function createOperator(
  container: MedusaContainer,
  email = "operator@tessera.test",
): Promise<Bearer & { id: string }> {
  const user = await container.resolve(Modules.USER).createUsers({ email })
  return { id: user.id, ...bearer(container, { actor_type: "user", actor_id: user.id }) }
}
