import type { DraftErrors } from "./draft-to-body"

const fields: Record<string, string> = {
  name: "name",
  slug: "name",
  description: "description",
  price_minor: "price",
  currency_code: "price",
  access_days: "access_days",
  supply: "supply",
  terms: "terms",
}

/** Puts a refusal of the backend beside the field it names; empty when it names none of the editor's. */
export function refusedField(message: string): DraftErrors {
  const named =
    /field '([a-z_]+)/.exec(message)?.[1] ?? /^The (name|supply|terms)\b/.exec(message)?.[1]
  const field = named === undefined ? undefined : fields[named]
  if (field === undefined) return {}
  return { [field]: message.replace(/^Invalid request: /, "") }
}
