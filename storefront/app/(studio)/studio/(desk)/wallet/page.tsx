import type { CreatorOfferListResponse, WalletLinesResponse, WalletResponse } from "@http"
import type { Metadata } from "next"
import { readStudio } from "@/features/studio/api/read-studio"
import { requireCreator } from "@/features/studio/api/require-creator"
import { single } from "@/features/studio/api/single"
import { lineKinds } from "@/features/studio/wallet/line-kinds"
import {
  filterParams,
  type StatementFilter,
  statementPageSize,
} from "@/features/studio/wallet/statement-query"
import { WalletView } from "@/features/studio/wallet/wallet-view"

export const metadata: Metadata = { title: "Wallet" }

interface WalletPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function WalletPage({ searchParams }: WalletPageProps) {
  const filter = readFilter(await searchParams)
  const filterText = filterParams(filter).toString()
  const path = filterText === "" ? "/studio/wallet" : `/studio/wallet?${filterText}`
  await requireCreator(path)
  const lineQuery = { ...filter, limit: statementPageSize }
  const [{ wallet }, page, offers] = await Promise.all([
    readStudio<WalletResponse>(path, { path: "/creator/wallet" }),
    readStudio<WalletLinesResponse>(path, { path: "/creator/wallet/lines", query: lineQuery }),
    readStudio<CreatorOfferListResponse>(path, { path: "/creator/offers", query: { limit: 50 } }),
  ])

  return (
    <WalletView
      filter={filter}
      key={filterText}
      offers={offers.items.map(({ id, name }) => ({ id, name }))}
      page={page}
      wallet={wallet}
    />
  )
}

function readFilter(query: Record<string, string | string[] | undefined>): StatementFilter {
  const kind = single(query.kind)
  return {
    kind: lineKinds.some((known) => known.kind === kind) ? kind : null,
    offer_id: matching(query.offer_id, /^[\w-]{1,64}$/),
    currency_code: matching(query.currency_code, /^[a-z]{3}$/),
  }
}

/** A filter that cannot be one is no filter, rather than a page that fails. */
function matching(value: string | string[] | undefined, form: RegExp): string | null {
  const text = single(value)
  return text !== null && form.test(text) ? text : null
}
