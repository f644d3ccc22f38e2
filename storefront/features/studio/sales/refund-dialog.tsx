"use client"

import type { CreatorSale } from "@http"
import { useRouter } from "next/navigation"
import { type FormEvent, useState, useTransition } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { FormMessage } from "@/components/ui/form-message"
import { Input } from "@/components/ui/input"
import { Textarea } from "@/components/ui/textarea"
import { currencyExponent } from "@/lib/money/exponent"
import { logInPath } from "../api/log-in-path"
import { parsePrice } from "../offers/parse-price"
import { priceText } from "../offers/price-text"
import { refundSale } from "./refund-sale"

interface RefundDialogProps {
  sale: CreatorSale
  left_minor: number
  onClose: () => void
}

/** Money that went back is not taken again, so this asks how much and why before it does anything. */
export function RefundDialog({ sale, left_minor, onClose }: RefundDialogProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  // One key for as long as the dialog is open: a second click is the same refund.
  const [idempotency_key] = useState(randomKey)
  const [message, setMessage] = useState("")
  const code = sale.breakdown.currency_code
  const currency = { code, exponent: currencyExponent(code) }
  const [amount, setAmount] = useState(priceText(left_minor, currency.exponent))
  const [reason, setReason] = useState("")

  function submit(event: FormEvent) {
    event.preventDefault()
    const price = parsePrice(amount, currency)
    if (!price.ok) return setMessage(price.message)
    const { amount_minor } = price
    if (amount_minor < 1 || amount_minor > left_minor) {
      const most = `${priceText(left_minor, currency.exponent)} ${code.toUpperCase()}`
      return setMessage(`Refund more than nothing and at most ${most}: that is what is left.`)
    }
    setMessage("")
    startTransition(async () => {
      const body = { amount_minor, reason: reason.trim(), idempotency_key }
      const result = await refundSale(sale.order_id, body)
      if (result.ok) {
        onClose()
        router.refresh()
      } else if (result.reason === "expired") {
        router.push(logInPath("/studio/sales", "expired"))
      } else {
        setMessage(result.message)
      }
    })
  }

  return (
    <Dialog
      description={`${sale.buyer.name} gets the money back on the card they paid with. Your share and the platform's fee are returned in proportion. A full refund ends access to ${sale.offer.name}.`}
      onClose={onClose}
      open
      title="Refund this sale?"
    >
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <Field id="refund-amount" label={`Amount in ${code.toUpperCase()}`}>
          <Input
            autoComplete="off"
            id="refund-amount"
            inputMode="decimal"
            onChange={(event) => setAmount(event.target.value)}
            required
            value={amount}
          />
        </Field>
        <Field hint="The buyer reads this." id="refund-reason" label="Reason">
          <Textarea
            aria-describedby="refund-reason-hint"
            id="refund-reason"
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
            required
            rows={3}
            value={reason}
          />
        </Field>
        <FormMessage message={message} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose} variant="secondary">
            Keep the sale
          </Button>
          <Button pending={isPending} type="submit" variant="danger">
            Refund
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Not randomUUID: that one is missing where a shop is tried without TLS. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
