import { formatMoney } from "../money/format-money"
import { renderMail } from "./layout"
import type { Mail } from "./mail"
import { oneLine } from "./one-line"

export interface RefundMail {
  buyer_name: string
  order_display_id: number
  offer_names: string[]
  currency_code: string
  amount_minor: number
  /** Whether something the buyer could open is closed now. */
  ends_access: boolean
  /** What the creator wrote; null when an operator or the processor refunded. */
  reason: string | null
  library_url: string
}

/** To the buyer: how much comes back, and what it closes. */
export function refundMail(mail: RefundMail): Mail {
  const names = mail.offer_names.join(", ")
  const money = formatMoney(mail.amount_minor, mail.currency_code)
  return renderMail({
    subject: `${money} is on its way back to you`,
    heading: `We refunded ${money}.`,
    paragraphs: [
      `${oneLine(mail.buyer_name, 120)}, we have sent ${money} for ${names} back to the card you paid with. Your bank may take a few days to show it.`,
      ...(mail.reason ? [`The creator wrote: ${oneLine(mail.reason, 500)}`] : []),
      mail.ends_access
        ? "What this payment opened is closed now."
        : "Everything you bought stays in your library.",
    ],
    rows: [{ label: `Order ${mail.order_display_id}`, value: `${money} refunded` }],
    action: mail.ends_access ? null : { label: "Open your library", url: mail.library_url },
    notes: [],
  })
}
