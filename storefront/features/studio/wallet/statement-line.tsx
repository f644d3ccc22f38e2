import type { WalletLine } from "@http"
import { ChevronDown } from "lucide"
import { Badge } from "@/components/ui/badge"
import { DateText } from "@/components/ui/date-text"
import { Icon } from "@/components/ui/icon"
import { Money } from "@/components/ui/money"
import { cx } from "@/lib/cx"
import { lineName } from "./line-kinds"
import { StatementDetail } from "./statement-detail"

/** One movement; opens to show how its amount came about. Two rows on a phone, one on a desk. */
export function StatementLine({ line, isFresh }: { line: WalletLine; isFresh: boolean }) {
  const what = [line.buyer_name, line.offer?.name].filter(
    (part) => part !== null && part !== undefined,
  )
  return (
    <li
      className={cx("border-line border-b last:border-b-0", isFresh && "animate-appear")}
      data-line={line.id}
    >
      <details className="group">
        <summary
          className={cx(
            "grid list-none grid-cols-[minmax(0,1fr)_auto_20px] items-center gap-x-3 px-4 py-3 focus-visible:-outline-offset-2 md:grid-cols-[104px_minmax(0,1fr)_120px_128px_20px] md:px-5 [&::-webkit-details-marker]:hidden",
            isFresh ? "tint" : "hover:bg-sunken",
          )}
        >
          <span className="order-4 text-ink-faint text-sm md:order-1">
            <DateText at={line.at} />
          </span>
          <span className="order-1 flex min-w-0 items-center gap-2 md:order-2">
            <span className="min-w-0 truncate">
              <span className="font-medium">{lineName(line.kind)}</span>
              {what.length === 0 ? null : (
                <span className="text-ink-soft"> · {what.join(" · ")}</span>
              )}
            </span>
            {isFresh ? <Badge tone="tile">New</Badge> : null}
          </span>
          <span className="order-2 text-end font-medium md:order-3">
            <Amount line={line} />
          </span>
          <span className="order-5 text-end text-ink-faint text-sm md:order-4">
            <span className="sr-only">Balance after it: </span>
            <Money amount_minor={line.balance_minor} currency_code={line.currency_code} even />
          </span>
          <Icon
            className="order-3 row-span-2 text-ink-faint transition-transform duration-150 group-open:rotate-180 md:order-5 md:row-span-1"
            node={ChevronDown}
            size={18}
          />
        </summary>
        <StatementDetail line={line} />
      </details>
    </li>
  )
}

function Amount({ line }: { line: WalletLine }) {
  if (line.net_minor === 0) return <span className="text-ink-faint">–</span>
  return (
    <Money
      amount_minor={line.net_minor}
      className={line.net_minor > 0 ? "text-good" : "text-ink"}
      currency_code={line.currency_code}
      even
      signed
    />
  )
}
