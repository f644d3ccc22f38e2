import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type Bearer, bearer } from "./bearer"

export interface TestCustomer extends Bearer {
  id: string
  email: string
}

/** A buyer with an account, with what they send to prove it. */
export async function createCustomer(
  container: MedusaContainer,
  input: { email: string },
): Promise<TestCustomer> {
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .createCustomers({ email: input.email, has_account: true })
  return {
    id: customer.id,
    email: input.email,
    ...bearer(container, { actor_type: "customer", actor_id: customer.id }),
  }
}
