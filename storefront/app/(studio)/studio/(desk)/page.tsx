import type { ChecklistKey, CurrencyListResponse, WalletLinesResponse, WalletResponse } from "@http"
import Link from "next/link"
import { buttonStyles } from "@/components/ui/button-styles"
import { readStudio } from "@/features/studio/api/read-studio"
import { requireCreator } from "@/features/studio/api/require-creator"
import { Checklist } from "@/features/studio/home/checklist"
import { LiveHome } from "@/features/studio/home/live-home"
import { PublicLink } from "@/features/studio/home/public-link"
import { PageHeader } from "@/features/studio/ui/page-header"
import { preferredCurrency } from "@/features/studio/ui/preferred-currency"
import { env } from "@/lib/env"

const path = "/studio"
const salesQuery = { kind: "sale", limit: 5 }

export default async function HomePage() {
  const creator = await requireCreator(path)
  const [{ wallet }, sales, { currencies }] = await Promise.all([
    readStudio<WalletResponse>(path, { path: "/creator/wallet" }),
    readStudio<WalletLinesResponse>(path, { path: "/creator/wallet/lines", query: salesQuery }),
    readStudio<CurrencyListResponse>(path, { path: "/creator/currencies" }),
  ])
  const isDone = (key: ChecklistKey) =>
    creator.checklist.some((item) => item.key === key && item.done)
  const firstName = creator.display_name.split(/\s+/)[0]

  return (
    <>
      <PageHeader
        actions={
          <Link
            className={buttonStyles({ variant: isDone("offer") ? "secondary" : "primary" })}
            href="/studio/offers/new"
          >
            New offer
          </Link>
        }
        title={`Hello, ${firstName}`}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_320px]">
        <LiveHome
          currency_code={preferredCurrency(currencies.map(({ code }) => code))}
          isFirstSaleAwaited={!isDone("first_sale")}
          sales={sales}
          wallet={wallet}
        />
        <div className="contents lg:flex lg:flex-col lg:gap-6">
          <Checklist items={creator.checklist} />
          <PublicLink url={`${env.storefrontUrl()}/${creator.handle}`} />
        </div>
      </div>
    </>
  )
}
