import type { CreatorOfferResponse, CurrencyListResponse } from "@http"
import type { Metadata } from "next"
import { CopyButton } from "@/components/ui/copy-button"
import { Notice } from "@/components/ui/notice"
import { readStudio } from "@/features/studio/api/read-studio"
import { requireCreator } from "@/features/studio/api/require-creator"
import { OfferEditor } from "@/features/studio/offers/offer-editor"
import { BackLink } from "@/features/studio/ui/back-link"
import { PageHeader } from "@/features/studio/ui/page-header"
import { env } from "@/lib/env"

export const metadata: Metadata = { title: "Edit offer" }

interface OfferPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OfferPage({ params, searchParams }: OfferPageProps) {
  const { id } = await params
  const { done } = await searchParams
  const path = `/studio/offers/${encodeURIComponent(id)}`
  const creator = await requireCreator(path)
  const [{ offer }, { currencies }] = await Promise.all([
    readStudio<CreatorOfferResponse>(path, { path: `/creator/offers/${encodeURIComponent(id)}` }),
    readStudio<CurrencyListResponse>(path, { path: "/creator/currencies" }),
  ])
  const url = `${env.storefrontUrl()}/${creator.handle}/${offer.slug}`

  return (
    <>
      <BackLink href="/studio/offers">Offers</BackLink>
      <PageHeader title={offer.name} />
      {done === "publish" && offer.status === "published" ? (
        <Notice className="mb-6" role="status" title="It is published" tone="good">
          <p className="mb-3 break-all">
            Send this address to your first buyers: <span className="font-mono">{url}</span>
          </p>
          <CopyButton label="Copy address" text={url} />
        </Notice>
      ) : null}
      {done === "hide" && offer.status === "hidden" ? (
        <Notice className="mb-6" role="status" title="It is off your page" tone="good">
          Publish it again whenever you like.
        </Notice>
      ) : null}
      <OfferEditor
        creator_id={creator.id}
        currencies={currencies}
        currency_code={offer.currency_code}
        handle={creator.handle}
        key={`${offer.id}/${offer.status}`}
        offer={offer}
      />
    </>
  )
}
