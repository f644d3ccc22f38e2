"use client"

import type { StoreCheckout } from "@http"
import { useEffect, useState } from "react"

const SOON_MS = 1200
const LATER_MS = 5000
/** A bank that has not answered in this time is asked less often. */
const PATIENCE_MS = 60_000

const isWaiting = (checkout: StoreCheckout): boolean =>
  checkout.status === "processing" || checkout.status === "settling"

/** A checkout that follows its own settlement until it ends, one way or the other. */
export function useSettlement(initial: StoreCheckout): StoreCheckout {
  const [checkout, setCheckout] = useState(initial)
  const waiting = isWaiting(checkout)
  useEffect(() => {
    if (!waiting) return
    const startedAt = Date.now()
    let timer: ReturnType<typeof setTimeout>
    let stopped = false
    async function look() {
      try {
        const response = await fetch(`/checkout/${initial.id}/state`, { cache: "no-store" })
        const answer: { checkout: StoreCheckout | null } = await response.json()
        if (!stopped && answer.checkout) setCheckout(answer.checkout)
      } catch {
        // Offline for a moment: the next look tells.
      }
      if (!stopped) schedule()
    }
    function schedule() {
      timer = setTimeout(look, Date.now() - startedAt < PATIENCE_MS ? SOON_MS : LATER_MS)
    }
    schedule()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [waiting, initial.id])
  return checkout
}
