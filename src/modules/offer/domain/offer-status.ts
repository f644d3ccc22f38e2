export const OfferStatus = {
  /** Being written; never seen by a buyer and never sold. */
  DRAFT: "draft",
  /** On the creator's page, for sale. */
  PUBLISHED: "published",
  /** Taken off the page by the creator; can be published again. */
  HIDDEN: "hidden",
  /** Gone from the page for ever; what was bought stays accessible. */
  ARCHIVED: "archived",
} as const

export type OfferStatus = (typeof OfferStatus)[keyof typeof OfferStatus]

const next: Record<OfferStatus, readonly OfferStatus[]> = {
  draft: ["published", "archived"],
  published: ["hidden", "archived"],
  hidden: ["published", "archived"],
  archived: [],
}

/** Whether an offer may go from one status to another. Staying where it is is allowed: a repeated request is no error. */
export function canBecome(from: OfferStatus, to: OfferStatus): boolean {
  return from === to || next[from].includes(to)
}
