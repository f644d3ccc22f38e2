import { getOffer } from "@/features/shop/queries"
import { shareImage } from "@/features/shop/share-image"
import { formatMoney } from "@/lib/money/format-money"

export async function GET(
  _request: Request,
  { params }: RouteContext<"/[handle]/[slug]/share.png">,
) {
  const { handle, slug } = await params
  const offer = await getOffer(handle, slug)
  if (!offer) return new Response("Not found", { status: 404 })
  const price =
    offer.price_minor === 0
      ? "Free"
      : formatMoney({ ...offer, amount_minor: offer.price_minor, short: true })
  return shareImage({
    seed: `${handle}/${slug}`,
    accent: offer.creator.accent,
    title: offer.name,
    line: `${offer.creator.display_name} · ${price}`,
  })
}
