import type { CurrencyListResponse } from "@http"
import type { Metadata } from "next"
import { readStudio } from "@/features/studio/api/read-studio"
import { requireCreator } from "@/features/studio/api/require-creator"
import { OfferEditor } from "@/features/studio/offers/offer-editor"
import { BackLink } from "@/features/studio/ui/back-link"
import { PageHeader } from "@/features/studio/ui/page-header"

export const metadata: Metadata = { title: "New offer" }

const path = "/studio/offers/new"

export default async function NewOfferPage() {
  const creator = await requireCreator(path)
  const { currencies } = await readStudio<CurrencyListResponse>(path, {
    path: "/creator/currencies",
  })
  return (
    <>
      <BackLink href="/studio/offers">Offers</BackLink>
      <PageHeader title="New offer" />
      <OfferEditor
        creator_id={creator.id}
        currencies={currencies}
        handle={creator.handle}
        offer={null}
      />
    </>
  )
}
