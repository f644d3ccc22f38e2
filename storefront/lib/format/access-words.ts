/** How long a purchase stays open, in words: null is for ever. */
export function accessWords(days: number | null): string {
  if (days === null) return "Yours for ever"
  if (days % 365 === 0) return days === 365 ? "1 year of access" : `${days / 365} years of access`
  if (days % 30 === 0 && days >= 60) return `${days / 30} months of access`
  return days === 1 ? "1 day of access" : `${days} days of access`
}
