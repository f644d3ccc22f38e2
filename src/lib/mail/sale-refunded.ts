import { formatMoney } from "../money/format-money"
import { renderMail } from "./layout"
import type { Mail } from "./mail"
import { oneLine } from "./one-line"

export interface SaleRefundedMail {
  creator_name: string
  buyer_name: string
  order_display_id: number
  offer_names: string[]
  currency_code: string
  amount_minor: number
  ends_access: boolean
  reason: string | null
  wallet_url: string
}

/** To the creator: what went back to a buyer. Their own share of it is in the statement. */
export function saleRefundedMail(mail: SaleRefundedMail): Mail {
  const names = mail.offer_names.join(", ")
  const money = formatMoney(mail.amount_minor, mail.currency_code)
  const buyer = oneLine(mail.buyer_name, 120)
  return renderMail({
    subject: `${names}: ${money} was refunded`,
    heading: `${money} went back to ${buyer}.`,
    paragraphs: [
      `Your wallet gives back your share of it; the platform's fee and the tax are returned in the same proportion.`,
      mail.ends_access
        ? `${buyer} can no longer open ${names}.`
        : `It was a part of the price, so ${buyer} keeps access.`,
      ...(mail.reason ? [`Reason given: ${oneLine(mail.reason, 500)}`] : []),
    ],
    rows: [{ label: `Order ${mail.order_display_id}`, value: `${money} refunded`, strong: true }],
    action: { label: "Open your wallet", url: mail.wallet_url },
    notes: [],
  })
}
