"use client"

import { Check, Copy } from "lucide"
import { useEffect, useState } from "react"
import { Button } from "./button"
import { Icon } from "./icon"

/** Puts `text` on the clipboard and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <Button
      aria-live="polite"
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      size="small"
      variant="secondary"
    >
      <Icon node={copied ? Check : Copy} size={16} />
      {copied ? "Copied" : label}
    </Button>
  )
}
