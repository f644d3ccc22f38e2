import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { Avatar } from "@/components/ui/avatar"
import { Mosaic } from "@/components/ui/mosaic"
import { CreatorLinks } from "@/features/shop/creator-links"
import { groupOffers } from "@/features/shop/group-offers"
import { OfferRow } from "@/features/shop/offer-row"
import { pageMetadata } from "@/features/shop/page-metadata"
import { getCreatorPage } from "@/features/shop/queries"
import { ShareButton } from "@/features/shop/share-button"

export const revalidate = 60

/** None at build time: every page is made on its first visit and kept. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<"/[handle]">): Promise<Metadata> {
  const { handle } = await params
  const page = await getCreatorPage(handle)
  if (!page) return { title: "Not found", robots: { index: false } }
  const { creator } = page
  return pageMetadata({
    title: creator.display_name,
    description: creator.tagline ?? `What ${creator.display_name} makes and sells.`,
    path: `/${creator.handle}`,
    image: `/${creator.handle}/share.png`,
    type: "profile",
  })
}

export default async function CreatorPage({ params }: PageProps<"/[handle]">) {
  const { handle } = await params
  if (handle !== handle.toLowerCase()) permanentRedirect(`/${handle.toLowerCase()}`)
  const page = await getCreatorPage(handle)
  if (!page) notFound()
  const { creator, offers } = page
  return (
    <div className="mx-auto w-full max-w-6xl sm:px-6" data-accent={creator.accent}>
      <Mosaic
        className="h-36 w-full sm:h-52 sm:rounded-card"
        columns={30}
        rows={6}
        seed={`cover/${creator.handle}`}
      />
      <div className="grid gap-x-16 gap-y-8 px-4 sm:px-0 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <header className="-mt-12 flex flex-col gap-4 lg:sticky lg:top-6 lg:self-start">
          <div className="flex items-end justify-between">
            <Avatar className="size-24 border-4 border-page sm:ms-4" handle={creator.handle} />
            <ShareButton title={creator.display_name} />
          </div>
          <div className="flex flex-col gap-1.5">
            <h1 className="font-semibold text-2xl">{creator.display_name}</h1>
            {creator.tagline ? <p className="text-ink-soft text-lg">{creator.tagline}</p> : null}
          </div>
          {creator.bio ? (
            <p className="measure whitespace-pre-line text-ink-soft">{creator.bio}</p>
          ) : null}
          <CreatorLinks links={creator.links} />
        </header>
        <div className="flex flex-col gap-8 lg:pt-8">
          {groupOffers(offers).map((group) => (
            <section aria-labelledby={`offers-${group.heading}`} key={group.heading}>
              <h2
                className="mb-3 flex items-center gap-4 text-ink-faint text-sm after:h-px after:flex-1 after:bg-line after:content-['']"
                id={`offers-${group.heading}`}
              >
                {group.heading}
              </h2>
              <ul className="flex flex-col gap-3">
                {group.offers.map((offer) => (
                  <OfferRow handle={creator.handle} key={offer.id} offer={offer} />
                ))}
              </ul>
            </section>
          ))}
          {offers.length === 0 ? (
            <p className="rounded-card border border-line border-dashed px-6 py-12 text-center text-ink-soft">
              {creator.display_name} has nothing on sale yet.
            </p>
          ) : null}
        </div>
      </div>
    </div>
  )
}
