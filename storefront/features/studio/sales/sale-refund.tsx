"use client"

import type { CreatorSale } from "@http"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Money } from "@/components/ui/money"
import { RefundDialog } from "./refund-dialog"

/** What of a sale went back, and the way to give back the rest. */
export function SaleRefund({ sale }: { sale: CreatorSale }) {
  const [isAsking, setIsAsking] = useState(false)
  const { refunded_minor, breakdown } = sale
  const left_minor = breakdown.gross_minor - refunded_minor
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      {refunded_minor > 0 ? (
        <p className="text-ink-soft text-sm">
          <Money amount_minor={refunded_minor} currency_code={breakdown.currency_code} /> went back
          to the buyer.
        </p>
      ) : null}
      {left_minor > 0 ? (
        <Button onClick={() => setIsAsking(true)} size="small" variant="secondary">
          Refund
        </Button>
      ) : null}
      {isAsking ? (
        <RefundDialog left_minor={left_minor} onClose={() => setIsAsking(false)} sale={sale} />
      ) : null}
    </div>
  )
}
