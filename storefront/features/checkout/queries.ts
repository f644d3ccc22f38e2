import "server-only"
import type { CheckoutStateResponse, StoreCheckout } from "@http"
import { isStatus } from "@/lib/api/api-error"
import { request } from "@/lib/api/request"
import { listHeldCheckouts, readCheckoutToken } from "@/lib/session/checkout-cookies"

/** A checkout of this browser as it is now; null when it is unknown or somebody else's. */
export async function getCheckout(id: string): Promise<StoreCheckout | null> {
  const token = await readCheckoutToken(id)
  if (!token) return null
  try {
    const { checkout } = await request<CheckoutStateResponse>({
      path: `/store/checkouts/${id}`,
      checkoutToken: token,
    })
    return checkout
  } catch (error) {
    if (isStatus(error, 404) || isStatus(error, 401) || isStatus(error, 403)) return null
    throw error
  }
}

/** The newest unfinished checkout of an offer in this browser: going back or reloading leads there. */
export async function findUnfinishedCheckout(offer_id: string): Promise<StoreCheckout | null> {
  const held = (await listHeldCheckouts()).filter((one) => one.offer_id === offer_id).at(-1)
  if (!held) return null
  const checkout = await getCheckout(held.id)
  return checkout && checkout.status !== "settled" && checkout.status !== "expired"
    ? checkout
    : null
}
