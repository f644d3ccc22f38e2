import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The id of the refund that was made under this key (`RefundTag`), if it was made. */
export async function findTaggedRefund(
  container: MedusaContainer,
  input: { payment_id: string; key: string },
): Promise<string | null> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await db("refund")
    .where({ payment_id: input.payment_id })
    .whereNull("deleted_at")
    .whereRaw("metadata->'tessera'->>'key' = ?", [input.key])
    .first("id")
  return row?.id ?? null
}
