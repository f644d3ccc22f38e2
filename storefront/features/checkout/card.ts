/** A card as it is typed. It goes from the browser to the processor and never to this server. */
export interface TypedCard {
  number: string
  expiry: string
  cvc: string
}

export type CardErrors = Partial<Record<keyof TypedCard, string>>

export interface ReadCard {
  number: string
  exp_month: number
  exp_year: number
  cvc: string
}

const digitsOf = (text: string): string => text.replace(/\D/g, "")

/** "4242424242424242" -> "4242 4242 4242 4242", while typing. */
export function spaceNumber(text: string): string {
  return digitsOf(text)
    .slice(0, 19)
    .replace(/(.{4})(?=.)/g, "$1 ")
}

/** "1228" -> "12 / 28", while typing; a month that can only be one digit gets its zero. */
export function spaceExpiry(text: string): string {
  let digits = digitsOf(text).slice(0, 4)
  if (/^[2-9]/.test(digits)) digits = `0${digits}`.slice(0, 4)
  return digits.length > 2 ? `${digits.slice(0, 2)} / ${digits.slice(2)}` : digits
}

function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** A typed card as the processor wants it, or what is still wrong with it. */
export function readCard(
  typed: TypedCard,
  now: Date,
): { card: ReadCard; errors: null } | { card: null; errors: CardErrors } {
  const errors: CardErrors = {}
  const number = digitsOf(typed.number)
  const expiry = digitsOf(typed.expiry)
  const month = Number(expiry.slice(0, 2))
  const year = 2000 + Number(expiry.slice(2))
  if (number.length < 12 || !passesLuhn(number)) errors.number = "This card number is not complete."
  if (expiry.length !== 4 || month < 1 || month > 12)
    errors.expiry = "Type month and year, like 12 / 28."
  // A card is good until the last day of its month.
  else if (Date.UTC(year, month) <= now.getTime()) errors.expiry = "This card has expired."
  if (!/^\d{3,4}$/.test(typed.cvc)) errors.cvc = "3 digits, on the back."
  if (Object.keys(errors).length > 0) return { card: null, errors }
  return { card: { number, exp_month: month, exp_year: year, cvc: typed.cvc }, errors: null }
}
