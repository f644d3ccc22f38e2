"use client"

import type { WalletLinesResponse, WalletResponse } from "@http"
import Link from "next/link"
import { buttonStyles } from "@/components/ui/button-styles"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "../ui/page-header"
import { BalanceCards } from "./balance-cards"
import { ConnectionNote } from "./connection-note"
import { ExampleSale } from "./example-sale"
import { Statement } from "./statement"
import { StatementFilters } from "./statement-filters"
import { type StatementFilter, statementPageSize } from "./statement-query"
import { useLiveStatement } from "./use-live-statement"

interface WalletViewProps {
  wallet: WalletResponse["wallet"]
  page: WalletLinesResponse
  filter: StatementFilter
  offers: { id: string; name: string }[]
}

/** The wallet while it is looked at: balances, and every movement behind them. */
export function WalletView({ wallet, page, filter, offers }: WalletViewProps) {
  const live = useLiveStatement({ wallet, page, filter, limit: statementPageSize })
  const isFiltered = Object.values(filter).some((value) => value !== null)
  const isEmpty = live.lines.length === 0 && !isFiltered

  return (
    <>
      <PageHeader actions={<ConnectionNote state={live.connection} />} title="Wallet" />
      <p aria-live="polite" className="sr-only">
        {live.announcement}
      </p>
      <div className="flex flex-col gap-8">
        {live.wallet.balances.length === 0 ? null : <BalanceCards wallet={live.wallet} />}
        {isEmpty ? (
          <EmptyState
            action={
              <Link className={buttonStyles({})} href="/studio/offers">
                {offers.length === 0 ? "Make your first offer" : "Go to my offers"}
              </Link>
            }
            example={<ExampleSale />}
            title="Your first sale appears here the moment it is paid."
          >
            With what the buyer paid, the platform’s fee, and your share, to the cent.
          </EmptyState>
        ) : (
          <section aria-labelledby="statement-title" className="flex flex-col gap-4">
            <h2 className="font-semibold text-lg" id="statement-title">
              Statement
            </h2>
            <StatementFilters
              currencies={live.wallet.balances.map((balance) => balance.currency_code)}
              filter={filter}
              offers={offers}
            />
            {live.lines.length === 0 ? (
              <p className="rounded-card border border-line border-dashed px-6 py-12 text-center text-ink-soft">
                No line fits this filter.{" "}
                <Link className="text-tile-text underline underline-offset-3" href="/studio/wallet">
                  Show all lines
                </Link>
              </p>
            ) : (
              <Statement live={live} />
            )}
          </section>
        )}
      </div>
    </>
  )
}
