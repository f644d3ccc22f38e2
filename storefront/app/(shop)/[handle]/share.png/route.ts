import { getCreatorPage } from "@/features/shop/queries"
import { shareImage } from "@/features/shop/share-image"

export async function GET(_request: Request, { params }: RouteContext<"/[handle]/share.png">) {
  const { handle } = await params
  const page = await getCreatorPage(handle)
  if (!page) return new Response("Not found", { status: 404 })
  const { creator } = page
  return shareImage({
    seed: `cover/${creator.handle}`,
    accent: creator.accent,
    title: creator.display_name,
    line: creator.tagline ?? `/${creator.handle}`,
  })
}
