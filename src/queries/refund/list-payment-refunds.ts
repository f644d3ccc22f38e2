import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The refunds of a payment, oldest first. */
export async function listPaymentRefunds(
  container: MedusaContainer,
  input: { payment_id: string },
): Promise<string[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await db("refund")
    .where({ payment_id: input.payment_id })
    .whereNull("deleted_at")
    .orderBy("created_at")
    .select("id")
  return rows.map((row) => row.id)
}
