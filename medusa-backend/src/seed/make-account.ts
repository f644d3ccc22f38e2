import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createUserAccountWorkflow,
} from "@medusajs/medusa/core-flows"

interface Credentials {
  email: string
  password: string
}

/** The password log-in of an address, made once; `registered` tells whether it was made now. */
export async function ensureLogin(
  container: MedusaContainer,
  { email, password }: Credentials,
): Promise<{ auth_identity_id: string; app_metadata: Record<string, unknown> }> {
  const auth = container.resolve(Modules.AUTH)
  const [known] = await auth.listProviderIdentities(
    { provider: "emailpass", entity_id: email },
    { relations: ["auth_identity"], take: 1 },
  )
  const identity = known?.auth_identity
  if (identity) return { auth_identity_id: identity.id, app_metadata: identity.app_metadata ?? {} }
  const { authIdentity, error } = await auth.register("emailpass", { body: { email, password } })
  if (!authIdentity) throw new Error(`No log-in could be made for ${email}: ${error}`)
  return { auth_identity_id: authIdentity.id, app_metadata: {} }
}

/** An admin user of the shop. */
export async function ensureOperator(
  container: MedusaContainer,
  operator: Credentials & { first_name: string; last_name: string },
): Promise<void> {
  const { auth_identity_id, app_metadata } = await ensureLogin(container, operator)
  if (app_metadata.user_id) return
  const { email, first_name, last_name } = operator
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: auth_identity_id, userData: { email, first_name, last_name } },
  })
}

/** A buyer who has set a password, by the workflow behind `POST /store/customers`. */
export async function ensureBuyer(
  container: MedusaContainer,
  buyer: Credentials & { first_name: string; last_name: string; phone: string },
): Promise<{ customer_id: string }> {
  const { auth_identity_id, app_metadata } = await ensureLogin(container, buyer)
  if (typeof app_metadata.customer_id === "string") return { customer_id: app_metadata.customer_id }
  const { email, first_name, last_name, phone } = buyer
  const { result } = await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId: auth_identity_id,
      customerData: { email, first_name, last_name, phone },
    },
  })
  return { customer_id: result.id }
}
