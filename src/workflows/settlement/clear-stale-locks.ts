import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Medusa 2.21's Postgres locks never end for another owner, so a process that dies while it completes a cart would lock
 * that cart for good. Does nothing where locks live elsewhere and the table does not exist.
 */
export async function clearStaleLocks(container: MedusaContainer): Promise<number> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await db.raw("select to_regclass('locking') is not null as present")
  if (!rows[0].present) return 0
  return db("locking").where("expiration", "<", db.fn.now()).delete()
}
