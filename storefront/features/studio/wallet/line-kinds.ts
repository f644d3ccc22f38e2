/** What a creator may filter the statement by, in the order of the menu. */
export const lineKinds = [
  { kind: "sale", label: "Sales" },
  { kind: "release", label: "Releases" },
  { kind: "refund", label: "Refunds" },
  { kind: "dispute", label: "Disputes" },
  { kind: "payout", label: "Payouts" },
  { kind: "adjustment", label: "Adjustments" },
] as const

const names: Record<string, string> = {
  sale: "Sale",
  release: "Became available",
  refund: "Refund",
  dispute: "Dispute",
  payout: "Payout",
  adjustment: "Adjustment",
}

export function lineName(kind: string): string {
  return names[kind] ?? kind
}
