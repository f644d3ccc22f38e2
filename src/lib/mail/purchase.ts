import { formatMoney } from "../money/format-money"
import { renderMail } from "./layout"
import type { Mail } from "./mail"
import { oneLine } from "./one-line"

export interface PurchaseMail {
  order_display_id: number
  buyer_name: string
  currency_code: string
  total_minor: number
  lines: {
    offer_name: string
    creator_name: string
    quantity: number
    gross_minor: number
    access_days: number | null
    benefits: string[]
  }[]
  /** The library, or the link that sets a password first. Never the address of a file. */
  access_url: string
  /** The buyer has no password yet, or was not signed in: the link sets one. */
  sets_password: boolean
}

/** To the buyer, when what they paid for is ready. */
export function purchaseMail(mail: PurchaseMail): Mail {
  const first = mail.lines[0]
  const names = mail.lines.map((line) => line.offer_name).join(", ")
  const periods = [...new Set(mail.lines.map((line) => periodOf(line.access_days)))]
  return renderMail({
    subject: `${names} is ready`,
    heading: "It is yours.",
    paragraphs: [
      `Thank you, ${oneLine(mail.buyer_name, 120)}. ${names} by ${first?.creator_name ?? "your creator"} is ready for you.`,
      mail.sets_password
        ? "Choose a password once; after that, everything you buy is in your library."
        : "You find it in your library.",
    ],
    rows: [
      ...mail.lines.map((line) => ({
        label: line.quantity > 1 ? `${line.quantity} × ${line.offer_name}` : line.offer_name,
        value: priceOf(line.gross_minor, mail.currency_code),
      })),
      { label: "You get", value: mail.lines.flatMap((line) => line.benefits).join(", ") },
      { label: "Access", value: periods.join(", ") },
      {
        label: `Order ${mail.order_display_id}`,
        value: priceOf(mail.total_minor, mail.currency_code),
        strong: true,
      },
    ],
    action: {
      label: mail.sets_password ? "Open your library" : "Go to your library",
      url: mail.access_url,
    },
    notes: mail.sets_password
      ? ["The link is for you alone and works for seven days. Do not pass it on."]
      : [],
  })
}

function priceOf(amount_minor: number, currency_code: string): string {
  return amount_minor === 0 ? "free" : formatMoney(amount_minor, currency_code)
}

function periodOf(access_days: number | null): string {
  if (access_days === null) return "for ever"
  return access_days === 1 ? "1 day" : `${access_days} days`
}
