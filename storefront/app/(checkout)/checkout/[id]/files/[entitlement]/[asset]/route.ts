import { redirectToDownload } from "@/features/library/redirect-to-download"
import { readCheckoutToken } from "@/lib/session/checkout-cookies"

/** A file of what was just bought, opened by the proof of the checkout instead of a log-in. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/checkout/[id]/files/[entitlement]/[asset]">,
) {
  const { id, entitlement, asset } = await params
  const checkoutToken = await readCheckoutToken(id)
  return redirectToDownload({ entitlement, asset, proof: { checkoutToken } })
}
