import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { CheckoutGone } from "@/features/checkout/checkout-gone"
import { getCheckout } from "@/features/checkout/queries"
import { ThanksView } from "@/features/checkout/thanks-view"

export const metadata: Metadata = { title: "Thank you", robots: { index: false } }

export default async function ThanksPage({ params }: PageProps<"/checkout/[id]/thanks">) {
  const { id } = await params
  const checkout = await getCheckout(id)
  if (!checkout) return <CheckoutGone />
  if (checkout.status === "open" || checkout.status === "expired") redirect(`/checkout/${id}`)
  return <ThanksView initial={checkout} />
}
