/** What the price field shows for stored minor units: 2900 with exponent 2 is "29.00". */
export function priceText(amount_minor: number, exponent: number): string {
  const digits = String(amount_minor).padStart(exponent + 1, "0")
  if (exponent === 0) return digits
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}
