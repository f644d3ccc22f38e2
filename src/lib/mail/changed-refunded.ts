import { formatMoney } from "../money/format-money"
import { renderMail } from "./layout"
import type { Mail } from "./mail"
import { oneLine } from "./one-line"
import type { SoldOutMail } from "./sold-out-refunded"

/** To a buyer whose cart cost more than what was paid for it, because it changed in between. */
export function changedMail(mail: SoldOutMail): Mail {
  const names = mail.offer_names.join(", ")
  const money = formatMoney(mail.refunded_minor, mail.currency_code)
  return renderMail({
    subject: `Your payment for ${names} was sent back`,
    heading: "Your cart and your payment did not match.",
    paragraphs: [
      `${oneLine(mail.buyer_name, 120)}, your cart changed after you had paid for it, so it cost more than the payment.`,
      `Nothing was bought. We have sent ${money} back to your card; your bank may take a few days to show it.`,
    ],
    rows: [{ label: `Order ${mail.order_display_id}`, value: `${money} refunded` }],
    action: null,
    notes: ["To buy it all the same, start again from the offer's page."],
  })
}
