"use client"

import type { WalletLine, WalletLinesResponse, WalletResponse } from "@http"
import { useRef, useState } from "react"
import { formatMoney } from "@/lib/money/format-money"
import { fetchLines } from "./fetch-lines"
import { matchesFilter } from "./matches-filter"
import { mergeLines } from "./merge-lines"
import type { StatementFilter } from "./statement-query"
import { type StreamState, useWalletStream } from "./use-wallet-stream"

interface LiveStatementOptions {
  wallet: WalletResponse["wallet"]
  page: WalletLinesResponse
  filter: StatementFilter
  limit: number
}

export interface LiveStatement {
  wallet: WalletResponse["wallet"]
  lines: WalletLine[]
  /** Lines that came while the page was open. */
  freshIds: ReadonlySet<string>
  hasMore: boolean
  /** Answers false when the next page could not be had. */
  loadMore: () => Promise<boolean>
  connection: StreamState
  /** What has just happened, for a live region. */
  announcement: string
}

/** Balances and statement lines that stay true while the page is open, whatever the stream missed. */
export function useLiveStatement(options: LiveStatementOptions): LiveStatement {
  const { filter, limit } = options
  const [wallet, setWallet] = useState(options.wallet)
  const [lines, setLines] = useState(options.page.items)
  const [cursor, setCursor] = useState(options.page.next_cursor)
  const [freshIds, setFreshIds] = useState<ReadonlySet<string>>(new Set())
  const [announcement, setAnnouncement] = useState("")
  const known = useRef(new Set(options.page.items.map((line) => line.id)))
  const fetching = useRef<"no" | "yes" | "again">("no")

  function welcome(arrived: WalletLine[]) {
    const fresh = arrived.filter((line) => !known.current.has(line.id))
    for (const line of fresh) known.current.add(line.id)
    if (fresh.length === 0) return
    setFreshIds((last) => new Set([...last, ...fresh.map((line) => line.id)]))
    const sale = fresh.find((line) => line.kind === "sale")
    if (sale !== undefined) setAnnouncement(saleWords(sale))
  }

  /** Lays the newest page over what is shown. Calls that come meanwhile share one further request. */
  async function catchUp() {
    if (fetching.current !== "no") {
      fetching.current = "again"
      return
    }
    do {
      fetching.current = "yes"
      const newest = await fetchLines(filter, { limit })
      if (newest !== null) {
        const overlaps = newest.items.some((line) => known.current.has(line.id))
        welcome(newest.items)
        setLines((shown) => (overlaps ? mergeLines(newest.items, shown) : newest.items))
        if (!overlaps) setCursor(newest.next_cursor)
      }
    } while (hasChangedMeanwhile(fetching.current))
    fetching.current = "no"
  }

  const connection = useWalletStream({
    onWallet(next) {
      if (JSON.stringify(next) === JSON.stringify(wallet)) return
      setWallet(next)
      void catchUp()
    },
    onLine(line) {
      if (!matchesFilter(line, filter)) return
      welcome([line])
      setLines((shown) => mergeLines([line], shown))
    },
    onResume: () => void catchUp(),
  })

  async function loadMore() {
    if (cursor === null) return true
    const next = await fetchLines(filter, { limit, cursor })
    if (next === null) return false
    for (const line of next.items) known.current.add(line.id)
    setLines((shown) => mergeLines(shown, next.items))
    setCursor(next.next_cursor)
    return true
  }

  return { wallet, lines, freshIds, hasMore: cursor !== null, loadMore, connection, announcement }
}

const hasChangedMeanwhile = (state: string) => state === "again"

function saleWords(line: WalletLine): string {
  const share = formatMoney({ amount_minor: line.net_minor, currency_code: line.currency_code })
  const buyer = line.buyer_name === null ? "" : ` to ${line.buyer_name}`
  const offer = line.offer === null ? "" : `: ${line.offer.name}`
  return `New sale${buyer}${offer}. Your share is ${share}.`
}
