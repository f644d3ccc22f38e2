import type { StoreCreator, StoreOfferCard } from "@http"
import { ArrowLeft } from "lucide"
import Link from "next/link"
import type { ReactNode } from "react"
import { Icon } from "@/components/ui/icon"
import { OrderSummary } from "./order-summary"

interface CheckoutFrameProps {
  offer: StoreOfferCard
  creator: StoreCreator
  children: ReactNode
}

/** One column on a phone; the summary steps aside where there is room. */
export function CheckoutFrame({ offer, creator, children }: CheckoutFrameProps) {
  return (
    <div className="mx-auto w-full max-w-5xl px-4 sm:px-6" data-accent={creator.accent}>
      <Link
        className="mb-5 inline-flex items-center gap-2 rounded-sm text-ink-soft text-sm hover:text-ink"
        href={`/${creator.handle}/${offer.slug}`}
        prefetch={false}
      >
        <Icon node={ArrowLeft} size={16} />
        Back to the offer
      </Link>
      <h1 className="sr-only">Checkout: {offer.name}</h1>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-16">
        <aside className="lg:sticky lg:top-6 lg:col-start-2 lg:row-start-1 lg:self-start">
          <OrderSummary creator={creator} offer={offer} stacks />
        </aside>
        <div className="min-w-0 max-w-xl lg:row-start-1">{children}</div>
      </div>
    </div>
  )
}
