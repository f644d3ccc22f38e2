/** What a buyer tells about themselves. */
export interface BuyerDetails {
  name: string
  email: string
  phone: string
  accepted_terms: boolean
}

export type DetailErrors = Partial<Record<keyof BuyerDetails, string>>

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/

/** The same check in the browser and on the server: null when everything is there. */
export function checkDetails(details: BuyerDetails): DetailErrors | null {
  const errors: DetailErrors = {}
  const digits = details.phone.replace(/\D/g, "")
  if (!details.name.trim()) errors.name = "Type your name: it goes on the receipt."
  else if (details.name.length > 120) errors.name = "Use at most 120 characters."
  if (!EMAIL.test(details.email.trim()) || details.email.length > 254) {
    errors.email = "Type a full e-mail address, like ada@example.com."
  }
  const notDialled = /[^\d\s()+./-]/.test(details.phone) || details.phone.length > 40
  if (digits.length < 6 || digits.length > 15 || notDialled) {
    errors.phone = "Type a phone number with its country code, like +44 20 7946 0958."
  }
  if (!details.accepted_terms) errors.accepted_terms = "Accept the terms to go on."
  return Object.keys(errors).length > 0 ? errors : null
}
