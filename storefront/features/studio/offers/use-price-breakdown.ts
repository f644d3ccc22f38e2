"use client"

import type { ErrorBody, PriceBreakdown, PriceBreakdownResponse } from "@http"
import { useEffect, useState } from "react"

export interface BreakdownState {
  /** The last one known: it stays on screen, dimmed, while the next is fetched. */
  breakdown: PriceBreakdown | null
  isFresh: boolean
  message: string | null
}

const debounceMs = 250

/** Asks the ledger's own arithmetic what the creator will receive; null amount asks nothing. */
export function usePriceBreakdown(
  price: { amount_minor: number; currency_code: string; offer_id: string | null } | null,
  initial: PriceBreakdown | null,
): BreakdownState {
  const [state, setState] = useState({ breakdown: initial, message: null as string | null })
  const amount_minor = price?.amount_minor
  const currency_code = price?.currency_code
  const offer_id = price?.offer_id ?? null
  const isFresh =
    state.breakdown !== null &&
    state.breakdown.gross_minor === amount_minor &&
    state.breakdown.currency_code === currency_code

  useEffect(() => {
    if (isFresh || amount_minor === undefined || currency_code === undefined) return
    const abort = new AbortController()
    const timer = window.setTimeout(async () => {
      const query = new URLSearchParams({ price_minor: String(amount_minor), currency_code })
      if (offer_id !== null) query.set("offer_id", offer_id)
      const answer = await ask(query, abort.signal)
      if (answer === null) return
      setState((last) =>
        "breakdown" in answer
          ? { breakdown: answer.breakdown, message: null }
          : { breakdown: last.breakdown, message: answer.message },
      )
    }, debounceMs)
    return () => {
      window.clearTimeout(timer)
      abort.abort()
    }
  }, [amount_minor, currency_code, offer_id, isFresh])

  return { ...state, isFresh }
}

/** Null when a newer question made this one pointless. */
async function ask(
  query: URLSearchParams,
  signal: AbortSignal,
): Promise<PriceBreakdownResponse | Pick<ErrorBody, "message"> | null> {
  try {
    const response = await fetch(`/studio/api/price-breakdown?${query}`, { signal })
    return (await response.json()) as PriceBreakdownResponse | ErrorBody
  } catch {
    if (signal.aborted) return null
    return { message: "Your share cannot be worked out just now. Check your connection." }
  }
}
