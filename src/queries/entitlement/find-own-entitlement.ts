import type { MedusaContainer } from "@medusajs/framework/types"
import { notFound } from "#lib/errors"
import { ENTITLEMENT_MODULE, type EntitlementRecord } from "#modules/entitlement"
import { cartOfCheckoutToken } from "../checkout/checkout-token"
import { loadCheckout } from "../checkout/load-checkout"

/**
 * The entitlement, if whoever asks is its customer or holds the token of the checkout that bought it.
 * @throws not_found, word for word the same for another's and for an unknown one.
 */
export async function findOwnEntitlement(
  container: MedusaContainer,
  input: { id: string; customer_id: string | null; checkout_token: string | undefined },
): Promise<EntitlementRecord> {
  const owner = await ownerFilter(container, input)
  const [entitlement] = owner
    ? await container
        .resolve(ENTITLEMENT_MODULE)
        .listEntitlements({ id: [input.id], $or: owner }, { take: 1 })
    : []
  if (!entitlement) throw notFound(`There is no ${input.id} in your library.`)
  return entitlement
}

type Owner = { customer_id: string } | { order_id: string }

/** Null when the request proves nothing: then nothing is looked up. */
async function ownerFilter(
  container: MedusaContainer,
  input: { customer_id: string | null; checkout_token: string | undefined },
): Promise<Owner[] | null> {
  const cart_id = cartOfCheckoutToken(container, input.checkout_token)
  const checkout = cart_id ? await loadCheckout(container, { id: cart_id }) : null
  const owners: Owner[] = []
  if (input.customer_id) owners.push({ customer_id: input.customer_id })
  if (checkout?.order) owners.push({ order_id: checkout.order.id })
  return owners.length > 0 ? owners : null
}
