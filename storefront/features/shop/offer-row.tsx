import type { StoreOfferCard } from "@http"
import Link from "next/link"
import { Badge } from "@/components/ui/badge"
import { Mosaic } from "@/components/ui/mosaic"
import { accessWords } from "@/lib/format/access-words"
import { PriceText } from "./price-text"

const FEW = 10

/** One offer on a creator's page: the whole tile is the link. */
export function OfferRow({ handle, offer }: { handle: string; offer: StoreOfferCard }) {
  const soldOut = offer.left === 0
  return (
    <li className="group relative flex gap-4 rounded-card border border-line bg-surface p-3 transition-colors duration-150 ease-out hover:border-line-strong">
      <Mosaic
        className={`size-20 shrink-0 rounded-control sm:size-24 ${soldOut ? "opacity-40 grayscale" : ""}`}
        columns={5}
        rows={5}
        seed={`${handle}/${offer.slug}`}
      />
      <div className="flex min-w-0 flex-1 flex-col justify-center gap-1 py-0.5">
        <div className="flex items-baseline justify-between gap-3">
          <h3 className="min-w-0 text-pretty font-medium text-base">
            <Link
              className="after:absolute after:inset-0 after:rounded-card after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-tile-text"
              href={`/${handle}/${offer.slug}`}
              prefetch={false}
            >
              {offer.name}
            </Link>
          </h3>
          <PriceText
            amount_minor={offer.price_minor}
            className="font-medium"
            currency_code={offer.currency_code}
          />
        </div>
        {offer.summary ? (
          <p className="line-clamp-2 text-ink-soft text-sm">{offer.summary}</p>
        ) : null}
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-faint text-xs">
          <span>{accessWords(offer.access_days)}</span>
          {soldOut ? <Badge>Sold out</Badge> : null}
          {offer.left !== null && offer.left > 0 && offer.left <= FEW ? (
            <Badge tone="wait">{offer.left} left</Badge>
          ) : null}
        </p>
      </div>
    </li>
  )
}
