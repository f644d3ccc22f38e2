import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { buttonStyles } from "@/components/ui/button-styles"
import { CheckoutForm } from "@/features/checkout/checkout-form"
import { CheckoutFrame } from "@/features/checkout/checkout-frame"
import { CheckoutGone } from "@/features/checkout/checkout-gone"
import { getCheckout } from "@/features/checkout/queries"
import { getFreshOffer } from "@/features/shop/queries"
import { env } from "@/lib/env"

export const metadata: Metadata = { title: "Checkout", robots: { index: false } }

/** A checkout taken up again: after a reload, the back button or a form sent without script. */
export default async function CheckoutPage({ params }: PageProps<"/checkout/[id]">) {
  const { id } = await params
  const checkout = await getCheckout(id)
  if (!checkout) return <CheckoutGone />
  const { offer } = checkout
  const path = { offer_id: offer.id, handle: offer.creator.handle, slug: offer.slug }
  if (checkout.status === "expired") {
    return (
      <CheckoutFrame creator={offer.creator} offer={offer}>
        <div className="flex flex-col items-start gap-4">
          <h2 className="font-semibold text-xl">This checkout was open for too long</h2>
          <p className="measure text-ink-soft">
            We hold a place for 15 minutes. You were not charged; start again and everything you
            typed is still there.
          </p>
          <Link
            className={buttonStyles({})}
            href={`/${path.handle}/${path.slug}/buy?new=1`}
            prefetch={false}
          >
            Start again
          </Link>
        </div>
      </CheckoutFrame>
    )
  }
  if (checkout.status !== "open") redirect(`/checkout/${id}/thanks`)
  // A hidden offer can still be paid for by whoever began before; only its terms cannot be read again.
  const full = await getFreshOffer(path.handle, path.slug).catch(() => null)
  return (
    <CheckoutFrame creator={offer.creator} offer={offer}>
      <CheckoutForm
        accent={offer.creator.accent}
        offer={offer}
        path={path}
        publicBackendUrl={env.publicBackendUrl()}
        resumed={checkout}
        terms={full?.terms ?? null}
      />
    </CheckoutFrame>
  )
}
