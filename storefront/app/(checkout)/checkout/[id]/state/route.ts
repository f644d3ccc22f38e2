import { getCheckout } from "@/features/checkout/queries"

/** The checkout of this browser as it is now: asked for while the thank-you page waits. */
export async function GET(_request: Request, { params }: RouteContext<"/checkout/[id]/state">) {
  const { id } = await params
  const checkout = await getCheckout(id)
  const headers = { "cache-control": "private, no-store" }
  if (!checkout) return Response.json({ checkout: null }, { status: 404, headers })
  return Response.json({ checkout }, { headers })
}
