import { handleRules } from "./handle-rules"

export interface SignUpFields {
  display_name: string
  handle: string
  email: string
  password: string
}

export type SignUpField = keyof SignUpFields
export type SignUpErrors = Partial<Record<SignUpField, string>>

export const passwordMin = 8

/** What is wrong with each field, in words; empty when the form may be sent. */
export function checkSignUp(fields: SignUpFields): SignUpErrors {
  const errors: SignUpErrors = {}
  if (fields.display_name.trim() === "") errors.display_name = "Tell buyers what to call you."
  if (fields.display_name.length > 80) errors.display_name = "Use at most 80 characters."
  const broken = handleRules.find((rule) => !rule.holds(fields.handle))
  if (broken !== undefined) errors.handle = `Your address needs ${broken.label}.`
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(fields.email.trim()) || fields.email.length > 254) {
    errors.email = "This does not look like an e-mail address."
  }
  if (fields.password.length < passwordMin) {
    errors.password = `Use at least ${passwordMin} characters.`
  } else if (fields.password.length > 128) {
    errors.password = "Use at most 128 characters."
  }
  return errors
}
