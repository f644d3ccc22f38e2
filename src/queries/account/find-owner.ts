import type { MedusaContainer } from "@medusajs/framework/types"
import { readLogin } from "./read-login"

/**
 * Which customer a purchase may be shown to. Medusa joins a checkout to a registered customer by e-mail alone, and
 * anyone can register with any address; so a registered customer owns a purchase only if they were signed in when it
 * was made, or have proved by a mailed link that the address is theirs. A guest's record is nobody's log-in yet and
 * becomes the buyer's own when they activate it. Null: the purchase waits for its mailed link.
 */
export async function findOwner(
  container: MedusaContainer,
  input: {
    email: string
    customer: { id: string; has_account: boolean } | null
    signed_in_customer_id: string | null
  },
): Promise<string | null> {
  const { customer } = input
  if (!customer) return null
  if (!customer.has_account || customer.id === input.signed_in_customer_id) return customer.id
  const { proven_customer_id } = await readLogin(container, { email: input.email })
  return proven_customer_id === customer.id ? customer.id : null
}
