import type { WalletBalance } from "../../lib/http"
import { formatMoney } from "../_lib/format-money"

type Part = "pending_minor" | "available_minor" | "reserved_minor" | "paid_out_minor"

interface BalanceCellProps {
  balances: WalletBalance[]
  part: Part
}

/** One part of a wallet over all its currencies: "$12.00 · €3.50". */
export const BalanceCell = ({ balances, part }: BalanceCellProps) => {
  if (balances.length === 0) return <span className="text-ui-fg-muted">–</span>
  const amounts = balances.map((balance) => formatMoney(balance[part], balance.currency_code))
  return <span className="tabular-nums">{amounts.join(" · ")}</span>
}
