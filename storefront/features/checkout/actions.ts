"use server"

import { updateTag } from "next/cache"
import { redirect } from "next/navigation"
import { tags } from "@/lib/api/tags"
import { type CompleteResult, completeCheckout } from "./complete-checkout"
import type { BuyerDetails, DetailErrors } from "./details"
import { type OfferPath, type StartResult, startCheckout } from "./start-checkout"

const text = (value: unknown): string => (typeof value === "string" ? value : "")

/** Arguments of a server action come from anywhere: nothing about them is certain. */
function readDetails(given: Partial<Record<keyof BuyerDetails, unknown>>): BuyerDetails {
  return {
    name: text(given.name),
    email: text(given.email),
    phone: text(given.phone),
    accepted_terms: given.accepted_terms === true || given.accepted_terms === "on",
  }
}

const readOffer = (given: Partial<Record<keyof OfferPath, unknown>>): OfferPath => ({
  offer_id: text(given.offer_id),
  handle: text(given.handle),
  slug: text(given.slug),
})

/** What the buyer reads next on the offer's page is how many are left now. */
const refreshOffer = (offer: OfferPath): void => updateTag(tags.offer(offer.handle, offer.slug))

export async function startCheckoutAction(
  offer: OfferPath,
  details: BuyerDetails,
): Promise<StartResult> {
  const path = readOffer(offer)
  const result = await startCheckout(path, readDetails(details))
  if (result.kind === "started" || result.kind === "sold_out") refreshOffer(path)
  return result
}

export async function completeCheckoutAction(id: string): Promise<CompleteResult> {
  return completeCheckout(text(id))
}

export interface FormAnswer {
  errors?: DetailErrors
  message?: string
  values?: BuyerDetails
}

/** The form sent without script: the same start, then on to a page of its own. */
export async function submitCheckoutForm(
  _previous: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const sent = Object.fromEntries(form)
  const path = readOffer(sent)
  const values = readDetails(sent)
  const result = await startCheckout(path, values)
  if (result.kind === "invalid") return { errors: result.errors, values }
  if (result.kind === "refused") return { message: result.message, values }
  refreshOffer(path)
  if (result.kind === "sold_out") redirect(`/${path.handle}/${path.slug}/buy`)
  if (!result.checkout.payment) {
    const completed = await completeCheckout(result.checkout.id)
    if (completed.kind === "refused") return { message: completed.message, values }
    redirect(`/checkout/${result.checkout.id}/thanks`)
  }
  redirect(`/checkout/${result.checkout.id}`)
}
