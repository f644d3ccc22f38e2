import { Money } from "@/components/ui/money"
import { cx } from "@/lib/cx"

interface Breakdown {
  currency_code: string
  gross_minor: number
  discount_minor?: number
  tax_minor: number
  fee_minor: number
  fee_rate_bps: number | null
  net_minor: number
}

interface BreakdownListProps {
  breakdown: Breakdown
  /** "Buyer pays" while pricing, "Buyer paid" for a sale. */
  grossLabel: string
  className?: string
}

/** How the creator's share comes about: the buyer's amount, what is taken from it, what is left. */
export function BreakdownList({ breakdown, grossLabel, className }: BreakdownListProps) {
  const { currency_code, gross_minor, tax_minor, fee_minor, fee_rate_bps, net_minor } = breakdown
  const discount_minor = breakdown.discount_minor ?? 0
  const rate = fee_rate_bps === null ? "" : `, ${formatRate(fee_rate_bps)}`
  const rows = [
    { label: grossLabel, amount_minor: gross_minor },
    ...(tax_minor === 0 ? [] : [{ label: "Tax, passed on", amount_minor: -tax_minor }]),
    { label: `Platform fee${rate}`, amount_minor: -fee_minor },
  ]
  return (
    <div className={cx("flex flex-col gap-2 text-sm", className)}>
      <dl className="flex flex-col gap-2">
        {rows.map((row) => (
          <div className="flex items-baseline justify-between gap-4" key={row.label}>
            <dt className="text-ink-soft">{row.label}</dt>
            <dd>
              <Money amount_minor={row.amount_minor} currency_code={currency_code} />
            </dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-4 border-line border-t pt-2 font-medium">
          <dt>Your share</dt>
          <dd>
            <Money amount_minor={net_minor} currency_code={currency_code} />
          </dd>
        </div>
      </dl>
      {discount_minor === 0 ? null : (
        <p className="text-ink-faint">
          After a discount of{" "}
          <Money amount_minor={discount_minor} currency_code={currency_code} even />.
        </p>
      )}
    </div>
  )
}

/** Basis points as a person says them: 1500 is "15 %", 1250 is "12.5 %". */
function formatRate(rate_bps: number): string {
  return `${new Intl.NumberFormat("en", { maximumFractionDigits: 2 }).format(rate_bps / 100)} %`
}
