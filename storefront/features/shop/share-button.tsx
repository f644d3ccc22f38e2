"use client"

import { Check, Share2 } from "lucide"
import { useState } from "react"
import { Icon } from "@/components/ui/icon"

/** The phone's share sheet where there is one, otherwise the address on the clipboard. */
export function ShareButton({ title }: { title: string }) {
  const [copied, setCopied] = useState(false)
  async function share() {
    const url = window.location.href.split(/[?#]/)[0] ?? window.location.href
    if (navigator.share) {
      // Closing the sheet rejects; that is an answer, not a failure.
      await navigator.share({ title, url }).catch(() => undefined)
      return
    }
    await navigator.clipboard.writeText(url)
    setCopied(true)
  }
  return (
    <button
      aria-live="polite"
      className="inline-flex h-9 items-center gap-1.5 rounded-full border border-line-strong bg-surface px-3 text-ink-soft text-sm transition-colors duration-150 ease-out hover:bg-sunken hover:text-ink"
      onClick={share}
      type="button"
    >
      <Icon node={copied ? Check : Share2} size={16} />
      {copied ? "Link copied" : "Share"}
    </button>
  )
}
