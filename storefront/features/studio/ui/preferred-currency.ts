/** What to show before anything is chosen: what was used last, or else US dollars, or else the first there is. */
export function preferredCurrency(codes: string[], last?: string): string {
  const wanted = [last, "usd", codes[0]]
  return wanted.find((code) => code !== undefined && codes.includes(code)) ?? "usd"
}
