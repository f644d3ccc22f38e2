import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminSettlementLine } from "../../lib/http"
import { formatMoney } from "../_lib/format-money"
import { Status } from "./status"

/** One sold line: what was paid, who receives which part, and what the buyer was given for it. */
export const SettlementLine = ({ line }: { line: AdminSettlementLine }) => {
  const { t } = useTranslation("tessera")
  return (
    <div className="flex flex-col gap-y-2 px-6 py-3">
      <div className="flex min-w-0 flex-col">
        <Text size="small" leading="compact" weight="plus" className="truncate">
          {line.offer.name}
        </Text>
        <Link
          to={`/creators/${line.creator.id}`}
          className="txt-compact-small truncate rounded-[4px] text-ui-fg-interactive outline-none hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus"
        >
          {line.creator.display_name}
        </Link>
      </div>
      <Amounts breakdown={line.breakdown} />
      <Text size="small" leading="compact" weight="plus" className="pt-1 text-ui-fg-subtle">
        {t("settlementWidget.entitlements")}
      </Text>
      {line.entitlements.length === 0 && (
        <Text size="small" className="text-ui-fg-muted">
          {t("settlementWidget.noEntitlements")}
        </Text>
      )}
      {line.entitlements.map((entitlement) => (
        <div key={entitlement.id} className="flex items-center justify-between gap-x-3">
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {t(`kinds.${entitlement.kind}`, entitlement.kind)}
          </Text>
          <Status state={entitlement.state} />
        </div>
      ))}
    </div>
  )
}

const Amounts = ({ breakdown }: Pick<AdminSettlementLine, "breakdown">) => {
  const { t } = useTranslation("tessera")
  if (!breakdown) {
    return (
      <Text size="small" leading="compact" className="text-ui-fg-muted">
        {t("settlementWidget.notPosted")}
      </Text>
    )
  }
  const amounts = [
    ["fields.gross", breakdown.gross_minor],
    ["fields.tax", breakdown.tax_minor],
    ["fields.fee", breakdown.fee_minor],
    ["fields.net", breakdown.net_minor],
  ] as const
  return (
    <dl className="txt-compact-small flex flex-col gap-y-1 text-ui-fg-subtle">
      {amounts
        .filter(([label, amount]) => label !== "fields.tax" || amount !== 0)
        .map(([label, amount]) => (
          <div key={label} className="flex justify-between gap-x-3">
            <dt>{t(label)}</dt>
            <dd className="tabular-nums">{formatMoney(amount, breakdown.currency_code)}</dd>
          </div>
        ))}
    </dl>
  )
}
