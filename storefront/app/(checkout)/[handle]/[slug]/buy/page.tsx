import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { CheckoutForm } from "@/features/checkout/checkout-form"
import { CheckoutFrame } from "@/features/checkout/checkout-frame"
import { findUnfinishedCheckout } from "@/features/checkout/queries"
import { SoldOutNotice } from "@/features/checkout/sold-out-notice"
import { getFreshOffer } from "@/features/shop/queries"
import { env } from "@/lib/env"

export const metadata: Metadata = { title: "Checkout", robots: { index: false } }

export default async function BuyPage({ params, searchParams }: PageProps<"/[handle]/[slug]/buy">) {
  const { handle, slug } = await params
  const offer = await getFreshOffer(handle, slug)
  if (!offer) notFound()
  const unfinished = await findUnfinishedCheckout(offer.id)
  if (unfinished && unfinished.status !== "open") redirect(`/checkout/${unfinished.id}/thanks`)
  // This page is made again whenever the form begins a checkout: it must then keep the form where it is.
  const resumed = (await searchParams).new === "1" ? null : unfinished
  return (
    <CheckoutFrame creator={offer.creator} offer={offer}>
      {offer.left === 0 && !unfinished ? (
        <SoldOutNotice path={{ handle, slug }} />
      ) : (
        <CheckoutForm
          accent={offer.creator.accent}
          offer={offer}
          path={{ offer_id: offer.id, handle, slug }}
          publicBackendUrl={env.publicBackendUrl()}
          resumed={resumed}
          terms={offer.terms}
        />
      )}
    </CheckoutFrame>
  )
}
