import { formatMoney } from "../money/format-money"
import { renderMail } from "./layout"
import type { Mail } from "./mail"
import { oneLine } from "./one-line"

export interface SaleMail {
  creator_name: string
  buyer_name: string
  order_display_id: number
  offer_names: string[]
  currency_code: string
  gross_minor: number
  fee_minor: number
  tax_minor: number
  net_minor: number
  available_at: Date
  wallet_url: string
}

/** To the creator: what was sold, what they receive of it and when. */
export function saleMail(mail: SaleMail): Mail {
  const names = mail.offer_names.join(", ")
  const money = (amount_minor: number) => formatMoney(amount_minor, mail.currency_code)
  const is_free = mail.gross_minor === 0
  const day = mail.available_at.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
  return renderMail({
    subject: is_free ? `Someone got ${names}` : `You sold ${names}: ${money(mail.net_minor)}`,
    heading: is_free ? "Somebody new has your work." : `${money(mail.net_minor)} for you.`,
    paragraphs: [`${oneLine(mail.buyer_name, 120)} got ${names}.`],
    rows: is_free
      ? [{ label: `Order ${mail.order_display_id}`, value: "free" }]
      : [
          { label: "The buyer paid", value: money(mail.gross_minor) },
          ...(mail.tax_minor > 0 ? [{ label: "Tax", value: `-${money(mail.tax_minor)}` }] : []),
          { label: "Platform fee", value: `-${money(mail.fee_minor)}` },
          { label: "You receive", value: money(mail.net_minor), strong: true },
          { label: "Available from", value: day },
        ],
    action: is_free ? null : { label: "Open your wallet", url: mail.wallet_url },
    notes: [],
  })
}
