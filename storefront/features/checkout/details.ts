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
  else if (details.name.length > 200) errors.name = "Use at most 200 characters."
  if (!EMAIL.test(details.email.trim()) || details.email.length > 254) {
    errors.email = "Type a full e-mail address, like ada@example.com."
  }
  if (digits.length < 6 || digits.length > 15 || /[^\d\s()+./-]/.test(details.phone)) {
    errors.phone = "Type a phone number with its area or country code."
  }
  if (!details.accepted_terms) errors.accepted_terms = "Accept the terms to go on."
  return Object.keys(errors).length > 0 ? errors : null
}
