import type { WalletLine } from "@http"
import { Clock, Undo2 } from "lucide"
import { DateText } from "@/components/ui/date-text"
import { Icon } from "@/components/ui/icon"
import { Money } from "@/components/ui/money"
import { BreakdownList } from "../ui/breakdown-list"

const explanations: Record<string, string> = {
  release: "This money waited out its hold and can be paid out now. What you own did not change.",
  payout: "Sent to your bank.",
  adjustment: "Changed by the people who run this site, with a reason on record.",
  dispute: "The buyer asked their bank for the money back.",
}

/** What is behind one line of the statement: parts, dates, references. */
export function StatementDetail({ line }: { line: WalletLine }) {
  const { gross_minor, fee_minor, tax_minor, currency_code } = line
  const isRefund = line.kind === "refund"
  const hasParts = gross_minor !== null && fee_minor !== null
  return (
    <div className="flex flex-col gap-4 px-4 pt-2 pb-5 md:ps-[136px] md:pe-[52px]">
      {hasParts ? (
        <BreakdownList
          breakdown={{
            currency_code,
            gross_minor,
            fee_minor,
            tax_minor: tax_minor ?? 0,
            fee_rate_bps: line.fee_rate_bps,
            net_minor: line.net_minor,
          }}
          className="max-w-sm"
          grossLabel={isRefund ? "Returned to the buyer" : "Buyer paid"}
        />
      ) : null}
      {explanations[line.kind] === undefined ? null : (
        <p className="measure text-ink-soft text-sm">{explanations[line.kind]}</p>
      )}
      {line.kind === "sale" ? (
        <p className="flex items-center gap-2 text-sm">
          {line.releases_at === null ? (
            <span className="text-ink-soft">Your share is available.</span>
          ) : (
            <>
              <Icon className="text-wait" node={Clock} size={16} />
              <span>
                Available on <DateText at={line.releases_at} />
              </span>
            </>
          )}
        </p>
      ) : null}
      {isRefund ? (
        <p className="flex items-center gap-2 text-ink-soft text-sm">
          <Icon node={Undo2} size={16} />
          The platform returned its fee as well.
        </p>
      ) : null}
      <p className="text-ink-faint text-xs">
        <DateText at={line.at} time />
        {line.order === null ? null : <> · Order #{line.order.display_id}</>} ·{" "}
        <span className="break-all font-mono">{line.journal_id}</span>
      </p>
      <p className="text-ink-faint text-xs md:hidden">
        Balance after it:{" "}
        <Money amount_minor={line.balance_minor} currency_code={currency_code} even />
      </p>
    </div>
  )
}
