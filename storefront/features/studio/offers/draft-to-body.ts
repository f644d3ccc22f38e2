import type { BenefitInput, CreateOfferBody } from "@http"
import type { FileItem } from "./file-item"
import type { OfferDraft } from "./offer-draft"
import { type PriceCurrency, parsePrice } from "./parse-price"

/** Messages by field: a draft's key, or `benefit.<key>.title` and `benefit.<key>.url`. */
export type DraftErrors = Record<string, string>

export type DraftResult = { ok: true; body: CreateOfferBody } | { ok: false; errors: DraftErrors }

export const draftLimits = {
  name: 120,
  description: 20_000,
  terms: 20_000,
  benefit_title: 120,
  url: 2_000,
  access_days: 3_650,
  supply: 1_000_000,
} as const

/** Checks what was typed and turns it into the request; files that are not stored yet are left out. */
export function draftToBody(
  draft: OfferDraft,
  files: FileItem[],
  currency: PriceCurrency,
): DraftResult {
  const errors: DraftErrors = {}
  const name = draft.name.trim()
  if (name === "") errors.name = "Give the offer a name: it is the first thing a buyer reads."

  const price = parsePrice(draft.price, currency)
  if (!price.ok) errors.price = price.message

  const access_days = draft.has_access_days
    ? wholeNumber(draft.access_days, draftLimits.access_days)
    : null
  if (access_days === undefined) {
    errors.access_days = `Write a whole number of days from 1 to ${grouped(draftLimits.access_days)}.`
  }
  const supply = draft.has_supply ? wholeNumber(draft.supply, draftLimits.supply) : null
  if (supply === undefined) {
    errors.supply = `Write a whole number from 1 to ${grouped(draftLimits.supply)}.`
  }
  const benefits = readBenefits(draft, files, errors)

  if (!price.ok || access_days === undefined || supply === undefined) return { ok: false, errors }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    body: {
      name,
      description: draft.description.trim(),
      price_minor: price.amount_minor,
      currency_code: currency.code,
      access_days,
      supply,
      terms: draft.terms.trim() === "" ? null : draft.terms.trim(),
      benefits,
    },
  }
}

function readBenefits(draft: OfferDraft, files: FileItem[], errors: DraftErrors): BenefitInput[] {
  const inputs: BenefitInput[] = []
  for (const benefit of draft.benefits) {
    const title = benefit.title.trim()
    if (benefit.kind === "link") {
      const url = benefit.url.trim()
      if (title === "" && url === "") continue
      const problem = linkProblem(url)
      if (problem !== null) errors[`benefit.${benefit.key}.url`] = problem
      if (title === "") errors[`benefit.${benefit.key}.title`] = "Say what the link opens."
      inputs.push({ kind: "link", title, config: { url } })
      continue
    }
    const asset_ids = files
      .filter((file) => file.benefit_key === benefit.key && file.state === "ready")
      .flatMap((file) => (file.asset === null ? [] : [file.asset.id]))
    if (asset_ids.length === 0) continue
    inputs.push({ kind: "file", title: title === "" ? "Files" : title, config: { asset_ids } })
  }
  return inputs
}

function linkProblem(url: string): string | null {
  if (url === "") return "Paste the address of the page."
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null) return "This is not a complete address. It starts with https://"
  if (parsed.protocol !== "https:") return "Only addresses that start with https:// are accepted."
  if (parsed.username !== "" || parsed.password !== "") {
    return "Leave the user name and password out of the address."
  }
  return null
}

/** Undefined when the text is not a whole number from 1 to `max`. */
function wholeNumber(text: string, max: number): number | undefined {
  const typed = text.trim()
  if (!/^\d{1,9}$/.test(typed)) return undefined
  const value = Number.parseInt(typed, 10)
  return value >= 1 && value <= max ? value : undefined
}

function grouped(value: number): string {
  return new Intl.NumberFormat("en").format(value)
}
