import type { StoreCreator, StoreOfferCard } from "@http"
import { Mosaic } from "@/components/ui/mosaic"
import { cx } from "@/lib/cx"
import { accessWords } from "@/lib/format/access-words"
import { PriceText } from "../shop/price-text"

interface OrderSummaryProps {
  offer: StoreOfferCard
  creator: StoreCreator
  /** Beside a form there is room for a picture on top; above what was bought it stays a row. */
  stacks?: boolean
}

/** What is being bought, and from whom. */
export function OrderSummary({ offer, creator, stacks = false }: OrderSummaryProps) {
  return (
    <section
      aria-label="What you are buying"
      className={cx(
        "flex items-center gap-4 rounded-card border border-line bg-surface p-3",
        stacks && "lg:flex-col lg:items-stretch lg:p-4",
      )}
    >
      <Mosaic
        className={cx(
          "size-16 shrink-0 rounded-control",
          stacks && "lg:aspect-[2/1] lg:size-auto lg:w-full",
        )}
        columns={10}
        rows={5}
        seed={`${creator.handle}/${offer.slug}`}
      />
      <div className="flex min-w-0 flex-1 items-baseline justify-between gap-4">
        <div className="min-w-0">
          <p className="text-pretty font-medium">{offer.name}</p>
          <p className="text-ink-soft text-sm">{creator.display_name}</p>
          <p className="mt-1 text-ink-faint text-xs">{accessWords(offer.access_days)}</p>
        </div>
        <PriceText
          amount_minor={offer.price_minor}
          className="font-medium text-lg"
          currency_code={offer.currency_code}
        />
      </div>
    </section>
  )
}
