import type { CreatorOfferListResponse, CurrencyListResponse } from "@http"
import type { Metadata } from "next"
import { readStudio } from "@/features/studio/api/read-studio"
import { requireCreator } from "@/features/studio/api/require-creator"
import { OfferEditor } from "@/features/studio/offers/offer-editor"
import { BackLink } from "@/features/studio/ui/back-link"
import { PageHeader } from "@/features/studio/ui/page-header"
import { preferredCurrency } from "@/features/studio/ui/preferred-currency"

export const metadata: Metadata = { title: "New offer" }

const path = "/studio/offers/new"

export default async function NewOfferPage() {
  const creator = await requireCreator(path)
  const [{ currencies }, last] = await Promise.all([
    readStudio<CurrencyListResponse>(path, { path: "/creator/currencies" }),
    readStudio<CreatorOfferListResponse>(path, { path: "/creator/offers", query: { limit: 1 } }),
  ])
  const codes = currencies.map(({ code }) => code)
  return (
    <>
      <BackLink href="/studio/offers">Offers</BackLink>
      <PageHeader title="New offer" />
      <OfferEditor
        creator_id={creator.id}
        currencies={currencies}
        currency_code={preferredCurrency(codes, last.items[0]?.currency_code)}
        handle={creator.handle}
        offer={null}
      />
    </>
  )
}
