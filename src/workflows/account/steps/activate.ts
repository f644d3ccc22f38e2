import type {
  AuthenticationInput,
  CustomerUpdatableFields,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unexpectedState } from "#lib/errors"
import { splitName } from "#lib/split-name"
import { ENTITLEMENT_MODULE } from "#modules/entitlement"
import { readActivation } from "../../../queries/account/read-activation"
import { PROVEN_EMAIL, readLogin } from "../../../queries/account/read-login"
import { issueCustomerToken } from "../issue-customer-token"

/**
 * The link is worth nothing once a password is set and leads to a customer; whatever fails before can be tried again
 * with the same link. Forward only for the same reason: each part is what a second try would write too.
 */
export const activateStep = createStep(
  "activate-account-step",
  async (input: { token: string; password: string }, { container }) => {
    const { email } = await readActivation(container, input)
    const locking = container.resolve(Modules.LOCKING)
    // Two tries with one link at the same moment: the second finds it used.
    const token = await locking.execute(`activate/${email}`, () => activate(container, input), {
      timeout: 30,
    })
    return new StepResponse(token)
  },
)

async function activate(
  container: MedusaContainer,
  input: { token: string; password: string },
): Promise<string> {
  const { email, name } = await readActivation(container, input)
  const customer_id = await ensureCustomer(container, { email, name })
  const auth_identity_id = await setLogin(container, {
    email,
    customer_id,
    password: input.password,
  })
  return issueCustomerToken(container, { auth_identity_id })
}

/**
 * The customer who has an account with this address, or else the guest record that becomes one. Their purchases go
 * to them: the mailed link has just proved that the address is theirs.
 */
async function ensureCustomer(
  container: MedusaContainer,
  buyer: { email: string; name: string | null },
): Promise<string> {
  const customers = container.resolve(Modules.CUSTOMER)
  const known = await customers.listCustomers(
    { email: buyer.email },
    { select: ["id", "has_account"], order: { created_at: "ASC" } },
  )
  const guests = known.filter((customer) => !customer.has_account)
  const { login } = await readLogin(container, { email: buyer.email })
  const of_login = login?.app_metadata.customer_id
  const account = known.find((customer) => customer.has_account)
  const customer_id =
    typeof of_login === "string"
      ? of_login
      : (account?.id ?? (await promote(container, guests, buyer)))
  await container.resolve(ENTITLEMENT_MODULE).attachToCustomer({
    email: buyer.email,
    customer_id,
    guest_ids: guests.map((guest) => guest.id),
  })
  return customer_id
}

async function promote(
  container: MedusaContainer,
  guests: { id: string }[],
  buyer: { email: string; name: string | null },
): Promise<string> {
  const customers = container.resolve(Modules.CUSTOMER)
  const [guest] = guests
  if (guest) {
    // Medusa's types leave this field out of updates; the model has it.
    const promoted: CustomerUpdatableFields & { has_account: true } = { has_account: true }
    await customers.updateCustomers(guest.id, promoted)
    return guest.id
  }
  const created = await customers.createCustomers({
    email: buyer.email,
    has_account: true,
    ...(buyer.name ? splitName(buyer.name) : {}),
  })
  return created.id
}

/** An existing log-in is told its customer before its password; a new one has to exist first. */
async function setLogin(
  container: MedusaContainer,
  input: { email: string; customer_id: string; password: string },
): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const { email, customer_id, password } = input
  const { login } = await readLogin(container, { email })
  const name = async (id: string) => {
    const app_metadata = { ...login?.app_metadata, customer_id, [PROVEN_EMAIL]: email }
    await auth.updateAuthIdentities({ id, app_metadata })
  }
  if (login) {
    await name(login.auth_identity_id)
    const { success, error } = await auth.updateProvider("emailpass", {
      entity_id: email,
      password,
    })
    if (!success) throw unexpectedState(`The password of ${email} was not set: ${error}`)
    return login.auth_identity_id
  }
  const registration = { body: { email, password } } as unknown as AuthenticationInput
  const { success, error, authIdentity } = await auth.register("emailpass", registration)
  if (!success || !authIdentity) throw unexpectedState(`${email} was not registered: ${error}`)
  await name(authIdentity.id)
  return authIdentity.id
}
