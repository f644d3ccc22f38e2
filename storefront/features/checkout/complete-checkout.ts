import "server-only"
import type { CheckoutStateResponse, CheckoutStatus } from "@http"
import { ApiError } from "@/lib/api/api-error"
import { request } from "@/lib/api/request"
import { readCheckoutToken } from "@/lib/session/checkout-cookies"

export type CompleteResult =
  | { kind: "done"; status: CheckoutStatus }
  | { kind: "refused"; message: string }

const LOST = "This browser no longer holds the proof of this checkout. Start again from the offer."

/** Asks the backend to turn a paid checkout into an order. Safe to repeat: an order is made once. */
export async function completeCheckout(id: string): Promise<CompleteResult> {
  const token = await readCheckoutToken(id)
  if (!token) return { kind: "refused", message: LOST }
  try {
    const { checkout } = await request<CheckoutStateResponse>({
      path: `/store/checkouts/${id}/complete`,
      method: "POST",
      body: {},
      checkoutToken: token,
    })
    return { kind: "done", status: checkout.status }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { kind: "refused", message: error.message }
  }
}
