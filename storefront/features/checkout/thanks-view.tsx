"use client"

import type { StoreCheckout } from "@http"
import { CircleCheck, Clock, MailCheck, TriangleAlert } from "lucide"
import Link from "next/link"
import { buttonStyles } from "@/components/ui/button-styles"
import { Icon } from "@/components/ui/icon"
import { Skeleton } from "@/components/ui/skeleton"
import { Spinner } from "@/components/ui/spinner"
import { EntitlementFiles } from "../library/entitlement-files"
import { OrderSummary } from "./order-summary"
import { useSettlement } from "./use-settlement"

interface Words {
  title: string
  text: string
}

function wordsFor(checkout: StoreCheckout): Words {
  const free = checkout.amount_minor === 0
  switch (checkout.status) {
    case "settled":
      return {
        title: "It is yours",
        text: free
          ? "Everything is ready below."
          : "Your payment arrived. Everything is ready below.",
      }
    case "settling":
      return {
        title: free ? "Getting it ready" : "Payment received",
        text: "We are getting your files ready. This takes a few seconds.",
      }
    case "processing":
      return {
        title: "Your bank is still confirming",
        text: "This page shows your files as soon as it answers. You can also close it: we will send a mail.",
      }
    default:
      return {
        title: "Your bank did not confirm the payment",
        text: "You were not charged. Try again with another card, or ask your bank.",
      }
  }
}

function StateIcon({ status }: { status: StoreCheckout["status"] }) {
  if (status === "settled") return <Icon className="text-good" node={CircleCheck} size={32} />
  if (status === "settling") return <Spinner className="text-good" size={32} />
  if (status === "processing") return <Icon className="text-wait" node={Clock} size={32} />
  return <Icon className="text-bad" node={TriangleAlert} size={32} />
}

/** After the payment: follows the settlement and shows what was bought when it is there. */
export function ThanksView({ initial }: { initial: StoreCheckout }) {
  const checkout = useSettlement(initial)
  const words = wordsFor(checkout)
  const { creator } = checkout.offer
  const settled = checkout.status === "settled"
  const waiting = checkout.status === "processing" || checkout.status === "settling"
  return (
    <div
      className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 sm:px-6"
      data-accent={creator.accent}
    >
      <div aria-live="polite" className="flex flex-col gap-2" data-status={checkout.status}>
        <StateIcon status={checkout.status} />
        <h1 className="font-semibold text-2xl sm:text-3xl">{words.title}</h1>
        <p className="text-ink-soft text-lg">{words.text}</p>
      </div>
      <OrderSummary creator={creator} offer={checkout.offer} />
      {waiting ? (
        <div aria-hidden="true" className="flex flex-col gap-3">
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
        </div>
      ) : null}
      {settled ? (
        <section aria-label="Your files" className="flex animate-appear flex-col gap-6">
          {checkout.entitlements.map((entitlement) => (
            <EntitlementFiles
              entitlement={entitlement}
              hrefOf={(asset_id) => `/checkout/${checkout.id}/files/${entitlement.id}/${asset_id}`}
              key={entitlement.id}
            />
          ))}
        </section>
      ) : null}
      {settled || waiting ? (
        <div className="flex items-start gap-3 border-line border-t pt-6 text-sm">
          <Icon className="text-ink-faint" node={MailCheck} />
          <div className="flex flex-col gap-3">
            <p className="text-ink-soft">
              {settled ? "We have sent a mail to " : "When it is done, we send a mail to "}
              <strong className="font-medium text-ink">{checkout.email}</strong>. Its link opens
              your library, where this stays, and lets you set a password.
            </p>
            <div className="flex flex-wrap gap-3">
              <Link
                className={buttonStyles({ size: "small", variant: "secondary" })}
                href="/library"
                prefetch={false}
              >
                Open your library
              </Link>
            </div>
          </div>
        </div>
      ) : (
        <Link className={buttonStyles({})} href={`/checkout/${checkout.id}`} prefetch={false}>
          Try again
        </Link>
      )}
      {checkout.order ? (
        <p className="text-ink-faint text-sm">
          Order <span className="font-mono">#{checkout.order.display_id}</span>
        </p>
      ) : null}
    </div>
  )
}
