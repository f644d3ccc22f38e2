import type { CreatorSale } from "@http"
import { ChevronDown } from "lucide"
import { DateText } from "@/components/ui/date-text"
import { Icon } from "@/components/ui/icon"
import { Money } from "@/components/ui/money"
import { cx } from "@/lib/cx"
import { BreakdownList } from "../ui/breakdown-list"
import { SaleRefund } from "./sale-refund"

/** One sale: two rows on a phone, one on a desk; opens to the buyer's address and the parts of the price. */
export function SaleItem({ sale }: { sale: CreatorSale }) {
  const { breakdown, buyer, offer, refunded_minor } = sale
  const isGone = refunded_minor >= breakdown.gross_minor
  const refunded = refunded_minor > 0 && (isGone ? " · refunded" : " · partly refunded")
  return (
    <li className="border-line border-b last:border-b-0" data-order={sale.order_id}>
      <details className="group">
        <summary className="grid list-none grid-cols-[minmax(0,1fr)_auto_20px] items-center gap-x-3 px-4 py-3 hover:bg-sunken focus-visible:-outline-offset-2 md:grid-cols-[104px_minmax(0,1fr)_minmax(0,1fr)_112px_20px] md:px-5 [&::-webkit-details-marker]:hidden">
          <span className="order-4 text-ink-faint text-sm md:order-1">
            <DateText at={sale.at} />
            {refunded ? <span className="md:hidden">{refunded}</span> : null}
          </span>
          <span className="order-1 truncate font-medium md:order-2">
            {buyer.name}
            {refunded ? (
              <span className="hidden font-normal text-ink-soft text-sm md:inline">{refunded}</span>
            ) : null}
          </span>
          <span className="order-5 col-span-1 min-w-0 max-w-40 truncate text-end text-ink-soft text-sm md:order-3 md:max-w-none md:text-start md:text-base">
            {offer.name}
          </span>
          <span
            className={cx(
              "order-2 text-end font-medium md:order-4",
              isGone ? "text-ink-soft line-through" : "text-good",
            )}
          >
            <Money
              amount_minor={breakdown.net_minor}
              currency_code={breakdown.currency_code}
              even
              signed
            />
          </span>
          <Icon
            className="order-3 row-span-2 text-ink-faint transition-transform duration-150 group-open:rotate-180 md:order-5 md:row-span-1"
            node={ChevronDown}
            size={18}
          />
        </summary>
        <div className="flex flex-col gap-4 px-4 pt-2 pb-5 md:ps-[136px] md:pe-[52px]">
          <BreakdownList breakdown={breakdown} className="max-w-sm" grossLabel="Buyer paid" />
          <p className="text-sm">
            <span className="text-ink-soft">{offer.name}, bought by </span>
            <a
              className="break-all text-tile-text underline underline-offset-3"
              href={`mailto:${buyer.email}`}
            >
              {buyer.email}
            </a>
          </p>
          <p className="text-ink-faint text-xs">
            <DateText at={sale.at} time /> · Order #{sale.order_display_id}
          </p>
          <SaleRefund sale={sale} />
        </div>
      </details>
    </li>
  )
}
