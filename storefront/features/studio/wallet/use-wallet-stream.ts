"use client"

import type { WalletLine, WalletResponse } from "@http"
import { useEffect, useEffectEvent, useState } from "react"

export type StreamState = "connecting" | "live" | "waiting"

interface StreamHandlers {
  onWallet: (wallet: WalletResponse["wallet"]) => void
  onLine: (line: WalletLine) => void
  /** Called when the connection is back after a break: lines may have been missed meanwhile. */
  onResume: () => void
}

const retryDelaysMs = [1_000, 2_000, 5_000, 10_000, 20_000]
/** A hidden page gives its connection back: browsers allow only six to one origin. */
const hiddenGraceMs = 60_000

/** Keeps one event stream of the wallet open while the page is looked at, and says how it stands. */
export function useWalletStream(handlers: StreamHandlers): StreamState {
  const [state, setState] = useState<StreamState>("connecting")
  const onWallet = useEffectEvent(handlers.onWallet)
  const onLine = useEffectEvent(handlers.onLine)
  const onResume = useEffectEvent(handlers.onResume)

  useEffect(() => {
    let source: EventSource | null = null
    let retryTimer: number | undefined
    let hiddenTimer: number | undefined
    let failures = 0
    let wasBroken = false

    function close() {
      window.clearTimeout(retryTimer)
      source?.close()
      source = null
    }

    function open() {
      close()
      const current = new EventSource("/studio/api/wallet-stream")
      source = current
      current.addEventListener("wallet", (event) => {
        failures = 0
        setState("live")
        onWallet((JSON.parse(event.data) as WalletResponse).wallet)
        if (wasBroken) onResume()
        wasBroken = false
      })
      current.addEventListener("line", (event) => onLine(JSON.parse(event.data) as WalletLine))
      current.addEventListener("expired", () => {
        close()
        const next = `${window.location.pathname}${window.location.search}`
        window.location.assign(`/studio/login?reason=expired&next=${encodeURIComponent(next)}`)
      })
      current.onerror = () => retry()
    }

    function retry() {
      close()
      wasBroken = true
      setState("waiting")
      const delay = retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)]
      failures += 1
      retryTimer = window.setTimeout(open, delay)
    }

    function onVisibility() {
      window.clearTimeout(hiddenTimer)
      if (document.visibilityState === "hidden") {
        hiddenTimer = window.setTimeout(() => {
          close()
          wasBroken = true
        }, hiddenGraceMs)
      } else if (source === null) {
        failures = 0
        open()
      }
    }

    open()
    document.addEventListener("visibilitychange", onVisibility)
    window.addEventListener("online", onVisibility)
    return () => {
      close()
      window.clearTimeout(hiddenTimer)
      document.removeEventListener("visibilitychange", onVisibility)
      window.removeEventListener("online", onVisibility)
    }
  }, [])

  return state
}
