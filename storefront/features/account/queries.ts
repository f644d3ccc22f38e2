import "server-only"
import type { ActivationResponse } from "@http"
import { ApiError } from "@/lib/api/api-error"
import { request } from "@/lib/api/request"

/** Who a "set your password" link is for; null when it is unknown, used or has run out. */
export async function getActivation(
  token: string,
): Promise<ActivationResponse["activation"] | null> {
  try {
    const { activation } = await request<ActivationResponse>({
      path: `/store/activations/${encodeURIComponent(token)}`,
    })
    return activation
  } catch (error) {
    if (error instanceof ApiError && error.status < 500) return null
    throw error
  }
}
