import type { WalletResponse } from "@http"
import { Info } from "lucide"
import { DateText } from "@/components/ui/date-text"
import { Icon } from "@/components/ui/icon"
import { Money } from "@/components/ui/money"
import { Popover } from "@/components/ui/popover"

interface ReleaseDatesProps {
  currency_code: string
  releases: WalletResponse["wallet"]["releases"]
  hold_days: number
}

/** Opens the pending amount: which part becomes available on which day. */
export function ReleaseDates({ currency_code, releases, hold_days }: ReleaseDatesProps) {
  const own = releases.filter((release) => release.currency_code === currency_code)
  const wait = hold_days === 1 ? "1 day" : `${hold_days} days`
  return (
    <Popover
      trigger={
        <button
          aria-label={`When does pending ${currency_code.toUpperCase()} become available?`}
          className="-m-2 rounded-full p-2 text-ink-faint hover:text-ink"
          type="button"
        >
          <Icon node={Info} size={16} />
        </button>
      }
    >
      <p className="font-medium">When pending becomes available</p>
      <p className="mt-1 text-ink-soft">
        A sale waits {wait}, so that a refund can still be paid from it.
      </p>
      <ul className="mt-3 flex max-h-56 flex-col gap-2 overflow-y-auto">
        {own.map((release) => (
          <li className="flex justify-between gap-4" key={release.releases_at}>
            <DateText at={release.releases_at} />
            <Money amount_minor={release.amount_minor} currency_code={currency_code} />
          </li>
        ))}
      </ul>
      {own.length === 0 ? <p className="text-ink-faint">Nothing is waiting.</p> : null}
    </Popover>
  )
}
