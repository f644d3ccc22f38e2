import type { StoreOffer } from "@http"
import { CalendarClock, Infinity as Forever, ShieldCheck } from "lucide"
import Link from "next/link"
import { Badge } from "@/components/ui/badge"
import { buttonStyles } from "@/components/ui/button-styles"
import { Icon } from "@/components/ui/icon"
import { accessWords } from "@/lib/format/access-words"
import { formatMoney } from "@/lib/money/format-money"
import { PriceText } from "./price-text"

function buyLabel(offer: StoreOffer): string {
  if (offer.price_minor === 0) return "Get it for free"
  return `Buy for ${formatMoney({ ...offer, amount_minor: offer.price_minor, short: true })}`
}

/** The one thing to do on an offer's page: beside the text on a desktop, at the thumb on a phone. */
export function BuyPanel({ offer }: { offer: StoreOffer }) {
  const soldOut = offer.left === 0
  const href = `/${offer.creator.handle}/${offer.slug}/buy`
  const button = soldOut ? (
    <span aria-disabled="true" className={buttonStyles({ size: "large", wide: true })}>
      Sold out
    </span>
  ) : (
    <Link className={buttonStyles({ size: "large", wide: true })} href={href} prefetch={false}>
      {buyLabel(offer)}
    </Link>
  )
  return (
    <>
      <div className="flex flex-col gap-5 rounded-card border border-line bg-surface p-5">
        <div className="flex items-center justify-between gap-4">
          <PriceText
            amount_minor={offer.price_minor}
            className="font-semibold text-3xl tracking-tight"
            currency_code={offer.currency_code}
          />
          {offer.left !== null && offer.left > 0 ? (
            <Badge tone="wait">{offer.left} left</Badge>
          ) : null}
        </div>
        <div className="hidden lg:block">{button}</div>
        <ul className="flex flex-col gap-2 text-ink-soft text-sm">
          <li className="flex items-center gap-2">
            <Icon node={offer.access_days === null ? Forever : CalendarClock} size={18} />
            {accessWords(offer.access_days)}
          </li>
          <li className="flex items-center gap-2">
            <Icon node={ShieldCheck} size={18} />
            {offer.price_minor === 0
              ? "Ready to open at once"
              : "Ready to open as soon as the payment is confirmed"}
          </li>
        </ul>
      </div>
      <div className="buy-bar fixed inset-x-0 bottom-0 z-10 border-line border-t bg-page px-4 pt-3 pb-[max(12px,env(safe-area-inset-bottom))] lg:hidden">
        {button}
      </div>
    </>
  )
}
