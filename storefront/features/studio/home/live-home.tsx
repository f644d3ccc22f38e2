"use client"

import type { WalletLinesResponse, WalletResponse } from "@http"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { ConnectionNote } from "../wallet/connection-note"
import { CountUpMoney } from "../wallet/count-up-money"
import { ExampleSale } from "../wallet/example-sale"
import { useLiveStatement } from "../wallet/use-live-statement"
import { LastSale } from "./last-sale"

const lastSalesMax = 5

interface LiveHomeProps {
  wallet: WalletResponse["wallet"]
  sales: WalletLinesResponse
  /** What zero is shown in while nothing was earned in any currency. */
  currency_code: string
  /** The checklist beside this is made on the server and has to be told of the first sale. */
  isFirstSaleAwaited: boolean
}

const salesOnly = { kind: "sale", offer_id: null, currency_code: null }

/** Today's earnings, balances and the last sales, true while the page is open. */
export function LiveHome(props: LiveHomeProps) {
  const { wallet, sales, currency_code, isFirstSaleAwaited } = props
  const router = useRouter()
  const live = useLiveStatement({ wallet, page: sales, filter: salesOnly, limit: lastSalesMax })
  const hasNews = live.freshIds.size > 0
  useEffect(() => {
    if (isFirstSaleAwaited && hasNews) router.refresh()
  }, [isFirstSaleAwaited, hasNews, router])

  const nothing = { currency_code, today_minor: 0, available_minor: 0, pending_minor: 0 }
  const balances = live.wallet.balances.length > 0 ? live.wallet.balances : [nothing]
  const lines = live.lines.slice(0, lastSalesMax)

  return (
    <div className="flex flex-col gap-6">
      <p aria-live="polite" className="sr-only">
        {live.announcement}
      </p>
      <Card className="p-4 sm:p-5">
        <div className="flex items-center justify-between gap-4">
          <h2 className="text-ink-soft text-sm">Earned today</h2>
          <ConnectionNote state={live.connection} />
        </div>
        <div className="mt-1 flex flex-wrap items-baseline gap-x-6">
          {balances.map((balance) => (
            <span key={balance.currency_code}>
              <CountUpMoney
                amount_minor={balance.today_minor}
                className="font-semibold text-3xl tracking-tight"
                currency_code={balance.currency_code}
              />
            </span>
          ))}
        </div>
        <div className="mt-5 flex flex-col gap-2 border-line border-t pt-4 text-sm">
          {balances.map((balance, index) => (
            <dl className="grid grid-cols-2 gap-4" key={balance.currency_code}>
              <Balance
                amount_minor={balance.available_minor}
                currency_code={balance.currency_code}
                isFirst={index === 0}
                label="Available"
              />
              <Balance
                amount_minor={balance.pending_minor}
                currency_code={balance.currency_code}
                isFirst={index === 0}
                label="Pending"
              />
            </dl>
          ))}
        </div>
      </Card>
      <section aria-labelledby="last-sales" className="flex flex-col gap-3">
        <div className="flex items-baseline justify-between gap-4">
          <h2 className="font-semibold text-lg" id="last-sales">
            Last sales
          </h2>
          {lines.length === 0 ? null : (
            <Link
              className="text-sm text-tile-text underline underline-offset-3"
              href="/studio/sales"
            >
              All sales
            </Link>
          )}
        </div>
        {lines.length === 0 ? (
          <EmptyState example={<ExampleSale />} title="Your sales will stand here, newest first." />
        ) : (
          <Card className="overflow-hidden">
            <ul>
              {lines.map((line) => (
                <LastSale isFresh={live.freshIds.has(line.id)} key={line.id} line={line} />
              ))}
            </ul>
          </Card>
        )}
      </section>
    </div>
  )
}

interface BalanceProps {
  label: string
  amount_minor: number
  currency_code: string
  /** Further currencies stand below the first, under its label. */
  isFirst: boolean
}

function Balance({ label, isFirst, ...money }: BalanceProps) {
  return (
    <div className="flex flex-col gap-0.5">
      <dt className={isFirst ? "text-ink-soft" : "sr-only"}>{label}</dt>
      <dd>
        <CountUpMoney {...money} className="font-medium text-lg" />
      </dd>
    </div>
  )
}
