import type { MetadataRoute } from "next"
import { connection } from "next/server"
import { getCreatorPage, listCreators } from "@/features/shop/queries"
import { env } from "@/lib/env"

/** A sitemap may hold 50,000 addresses; with their offers this many creators stay far below. */
const CREATORS_MAX = 1000

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection()
  const site = env.storefrontUrl()
  const creators = (await listCreators()).slice(0, CREATORS_MAX)
  const pages = await Promise.all(creators.map((creator) => getCreatorPage(creator.handle)))
  return [
    { url: site },
    ...pages.flatMap((page) =>
      page
        ? [
            { url: `${site}/${page.creator.handle}` },
            ...page.offers.map((offer) => ({
              url: `${site}/${page.creator.handle}/${offer.slug}`,
            })),
          ]
        : [],
    ),
  ]
}
