import type { CreatorOffer } from "@http"
import { type FileItem, storedFileItem } from "./file-item"
import { priceText } from "./price-text"

export interface BenefitDraft {
  key: string
  kind: "file" | "link"
  title: string
  url: string
}

/** What the editor's fields hold: text exactly as typed, so that nothing a person wrote is ever lost. */
export interface OfferDraft {
  name: string
  description: string
  price: string
  currency_code: string
  has_access_days: boolean
  access_days: string
  has_supply: boolean
  supply: string
  terms: string
  benefits: BenefitDraft[]
}

export function emptyDraft(currency_code: string): OfferDraft {
  return {
    name: "",
    description: "",
    price: "",
    currency_code,
    has_access_days: false,
    access_days: "365",
    has_supply: false,
    supply: "50",
    terms: "",
    benefits: [{ key: "first-files", kind: "file", title: "", url: "" }],
  }
}

export function draftOf(offer: CreatorOffer, exponent: number): OfferDraft {
  return {
    name: offer.name,
    description: offer.description,
    price: priceText(offer.price_minor, exponent),
    currency_code: offer.currency_code,
    has_access_days: offer.access_days !== null,
    access_days: String(offer.access_days ?? 365),
    has_supply: offer.supply !== null,
    supply: String(offer.supply ?? 50),
    terms: offer.terms ?? "",
    benefits: offer.benefits
      .filter((benefit) => benefit.kind === "file" || benefit.kind === "link")
      .map((benefit) => ({
        key: benefit.id,
        kind: benefit.kind === "link" ? "link" : "file",
        title: benefit.title,
        url: benefit.url ?? "",
      })),
  }
}

export function storedFiles(offer: CreatorOffer): FileItem[] {
  return offer.benefits.flatMap((benefit) =>
    benefit.assets.map((asset) => storedFileItem(benefit.id, asset)),
  )
}
