import type { CreatorOffer } from "@http"
import Link from "next/link"
import { Mosaic } from "@/components/ui/mosaic"
import { OfferActions } from "./offer-actions"
import { PriceLabel } from "./price-label"
import { StatusBadge } from "./status-badge"

/** One offer in the list: what it is, how it sells, what can be done with it. */
export function OfferItem({ offer, handle }: { offer: CreatorOffer; handle: string }) {
  const { id, name, slug, status, missing, price_minor, currency_code } = offer
  return (
    <li
      className="flex items-start gap-x-4 border-line border-b px-4 py-4 last:border-b-0 sm:items-center sm:px-5"
      data-offer={id}
    >
      <Mosaic
        className="hidden size-12 shrink-0 rounded-control sm:block"
        columns={4}
        rows={4}
        seed={`${handle}/${slug}`}
      />
      <div className="min-w-0 flex-1">
        <Link className="line-clamp-2 font-medium hover:underline" href={`/studio/offers/${id}`}>
          {name}
        </Link>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
          <StatusBadge status={status} />
          <PriceLabel amount_minor={price_minor} currency_code={currency_code} />
          <span>{soldWords(offer)}</span>
        </p>
      </div>
      <div className="-me-2">
        <OfferActions offer={{ id, name, status, missing }} publicPath={`/${handle}/${slug}`} />
      </div>
    </li>
  )
}

function soldWords({ supply, sold, held }: CreatorOffer): string {
  if (supply === null) return `${sold} sold`
  const left = supply - sold - held
  if (left <= 0) return `${sold} sold, none left`
  return `${sold} sold, ${left} left`
}
