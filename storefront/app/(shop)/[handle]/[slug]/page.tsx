import { ArrowLeft } from "lucide"
import type { Metadata } from "next"
import Link from "next/link"
import { notFound, permanentRedirect } from "next/navigation"
import { Avatar } from "@/components/ui/avatar"
import { Icon } from "@/components/ui/icon"
import { Mosaic } from "@/components/ui/mosaic"
import { BenefitList } from "@/features/shop/benefit-list"
import { BuyPanel } from "@/features/shop/buy-panel"
import { JsonLd } from "@/features/shop/json-ld"
import { Markdown } from "@/features/shop/markdown"
import { pageMetadata } from "@/features/shop/page-metadata"
import { productData } from "@/features/shop/product-data"
import { getOffer } from "@/features/shop/queries"
import { env } from "@/lib/env"

export const revalidate = 60

/** None at build time: every page is made on its first visit and kept. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({
  params,
}: PageProps<"/[handle]/[slug]">): Promise<Metadata> {
  const { handle, slug } = await params
  const offer = await getOffer(handle, slug)
  if (!offer) return { title: "Not found", robots: { index: false } }
  return pageMetadata({
    title: `${offer.name} by ${offer.creator.display_name}`,
    description: offer.summary || `${offer.name}, made by ${offer.creator.display_name}.`,
    path: `/${handle}/${slug}`,
    image: `/${handle}/${slug}/share.png`,
    type: "website",
  })
}

export default async function OfferPage({ params }: PageProps<"/[handle]/[slug]">) {
  const { handle, slug } = await params
  const lower = `/${handle}/${slug}`.toLowerCase()
  if (lower !== `/${handle}/${slug}`) permanentRedirect(lower)
  const offer = await getOffer(handle, slug)
  if (!offer) notFound()
  const { creator } = offer
  const site = env.storefrontUrl()
  return (
    <div className="mx-auto w-full max-w-6xl px-4 sm:px-6" data-accent={creator.accent}>
      <JsonLd
        data={productData(offer, {
          page: `${site}/${handle}/${slug}`,
          creator: `${site}/${handle}`,
          image: `${site}/${handle}/${slug}/share.png`,
        })}
      />
      <Link
        className="mb-4 inline-flex items-center gap-2 rounded-sm text-ink-soft text-sm hover:text-ink"
        href={`/${creator.handle}`}
        prefetch={false}
      >
        <Icon node={ArrowLeft} size={16} />
        <Avatar className="size-6" handle={creator.handle} />
        {creator.display_name}
      </Link>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div className="flex flex-col gap-6">
          <Mosaic
            className="aspect-[2/1] w-full rounded-card sm:aspect-[5/2]"
            columns={20}
            rows={8}
            seed={`${creator.handle}/${offer.slug}`}
          />
          <h1 className="font-semibold text-2xl sm:text-3xl">{offer.name}</h1>
        </div>
        <aside className="flex flex-col gap-6 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:self-start">
          <BuyPanel offer={offer} />
          <section aria-labelledby="what-you-get" className="flex flex-col gap-3">
            <h2 className="text-ink-faint text-sm" id="what-you-get">
              What you get
            </h2>
            <BenefitList benefits={offer.benefits} />
          </section>
        </aside>
        <div className="flex min-w-0 flex-col gap-8">
          <Markdown text={offer.description} />
          {offer.terms ? (
            <section aria-labelledby="terms" className="measure border-line border-t pt-6">
              <h2 className="mb-2 font-medium text-lg" id="terms">
                Terms
              </h2>
              <p className="whitespace-pre-line text-ink-soft text-sm">{offer.terms}</p>
            </section>
          ) : null}
        </div>
      </div>
    </div>
  )
}
