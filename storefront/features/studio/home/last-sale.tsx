import type { WalletLine } from "@http"
import { DateText } from "@/components/ui/date-text"
import { Money } from "@/components/ui/money"
import { cx } from "@/lib/cx"

export function LastSale({ line, isFresh }: { line: WalletLine; isFresh: boolean }) {
  return (
    <li
      className={cx(
        "flex items-center justify-between gap-4 border-line border-b px-4 py-3 last:border-b-0 sm:px-5",
        isFresh && "tint animate-appear",
      )}
      data-line={line.id}
    >
      <div className="min-w-0">
        <p className="truncate">
          <span className="font-medium">{line.buyer_name ?? "A buyer"}</span>
          {line.offer === null ? null : <span className="text-ink-soft"> · {line.offer.name}</span>}
        </p>
        <p className="text-ink-faint text-sm">
          <DateText at={line.at} />
        </p>
      </div>
      <Money
        amount_minor={line.net_minor}
        className="font-medium text-good"
        currency_code={line.currency_code}
        even
        signed
      />
    </li>
  )
}
