import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The name of whoever has bought, or has an account, with this address; null when nobody has. */
export async function findBuyerName(
  container: MedusaContainer,
  input: { email: string },
): Promise<{ name: string | null } | null> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { email: input.email },
      { select: ["id", "first_name", "last_name"], order: { has_account: "DESC" }, take: 1 },
    )
  if (!customer) return null
  const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ")
  return { name: name || null }
}
