import { formatMoney } from "../money/format-money"
import { renderMail } from "./layout"
import type { Mail } from "./mail"
import { oneLine } from "./one-line"

export interface SoldOutMail {
  buyer_name: string
  order_display_id: number
  offer_names: string[]
  currency_code: string
  refunded_minor: number
}

/** To a buyer whose payment arrived after the last place was gone. */
export function soldOutMail(mail: SoldOutMail): Mail {
  const names = mail.offer_names.join(", ")
  const money = formatMoney(mail.refunded_minor, mail.currency_code)
  return renderMail({
    subject: `${names} was sold out`,
    heading: "The last place was gone.",
    paragraphs: [
      `We are sorry, ${oneLine(mail.buyer_name, 120)}: ${names} sold out before your payment arrived.`,
      mail.refunded_minor > 0
        ? `We have sent ${money} back to your card. Your bank may take a few days to show it.`
        : "Nothing was charged.",
    ],
    rows: [
      {
        label: `Order ${mail.order_display_id}`,
        value: mail.refunded_minor > 0 ? `${money} refunded` : "not charged",
      },
    ],
    action: null,
    notes: [],
  })
}
