import type { CreatorOfferListResponse, OfferStatus } from "@http"
import type { Metadata } from "next"
import Link from "next/link"
import { buttonStyles } from "@/components/ui/button-styles"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { readStudio } from "@/features/studio/api/read-studio"
import { requireCreator } from "@/features/studio/api/require-creator"
import { single } from "@/features/studio/api/single"
import { ExampleOffer } from "@/features/studio/offers/example-offer"
import { OfferItem } from "@/features/studio/offers/offer-item"
import { OfferTabs } from "@/features/studio/offers/offer-tabs"
import { PageHeader } from "@/features/studio/ui/page-header"
import { PageLinks } from "@/features/studio/ui/page-links"

export const metadata: Metadata = { title: "Offers" }

const path = "/studio/offers"
const statuses: OfferStatus[] = ["published", "draft", "hidden", "archived"]

interface OffersPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OffersPage({ searchParams }: OffersPageProps) {
  const creator = await requireCreator(path)
  const query = await searchParams
  const status = statuses.find((known) => known === query.status) ?? null
  const cursor = single(query.cursor)
  const page = await readStudio<CreatorOfferListResponse>(path, {
    path: "/creator/offers",
    query: { limit: 20, status, cursor },
  })
  const isNew = page.items.length === 0 && status === null && cursor === null

  return (
    <>
      <PageHeader
        actions={
          isNew ? null : (
            <Link className={buttonStyles({})} href="/studio/offers/new">
              New offer
            </Link>
          )
        }
        title="Offers"
      />
      {isNew ? (
        <EmptyState
          action={
            <Link className={buttonStyles({})} href="/studio/offers/new">
              Make your first offer
            </Link>
          }
          example={<ExampleOffer />}
          title="An offer is what people buy: a name, a price, and what they get."
        >
          It stays a draft that only you see until you publish it.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          <OfferTabs status={status} />
          {page.items.length === 0 ? (
            <p className="rounded-card border border-line border-dashed px-6 py-12 text-center text-ink-soft">
              {status === null ? "There are no older offers." : `You have no ${status} offers.`}
            </p>
          ) : (
            <Card>
              <ul aria-label="Offers">
                {page.items.map((offer) => (
                  <OfferItem handle={creator.handle} key={offer.id} offer={offer} />
                ))}
              </ul>
            </Card>
          )}
          <PageLinks cursor={cursor} next={page.next_cursor} path={path} query={{ status }} />
        </div>
      )}
    </>
  )
}
