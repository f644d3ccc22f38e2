import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import type { useTranslation } from "react-i18next"
import type { AdminCommissionRule } from "../../lib/http"
import { formatDate } from "../_lib/format-date"
import { formatMoney } from "../_lib/format-money"
import { CloseRulePrompt } from "./close-rule-prompt"
import { Status } from "./status"

type Translate = ReturnType<typeof useTranslation<"tessera">>["t"]

const helper = createDataTableColumnHelper<AdminCommissionRule>()

/** The columns of the list of commission rules. An open rule has a button that closes it. */
export function ruleColumns(t: Translate) {
  return [
    helper.accessor("scope", {
      header: t("rules.for"),
      maxSize: 260,
      cell: ({ row: { original: rule } }) => (
        <div className="flex min-w-0 items-baseline gap-x-2">
          <span className="font-medium text-ui-fg-base">{t(`rules.scopes.${rule.scope}`)}</span>
          {rule.scope_id && (
            <Text size="small" leading="compact" className="truncate text-ui-fg-muted">
              {rule.scope_name ?? t(`kinds.${rule.scope_id}`, { defaultValue: rule.scope_id })}
            </Text>
          )}
        </div>
      ),
    }),
    helper.accessor("state", {
      header: t("rules.state"),
      cell: ({ getValue }) => <Status state={getValue()} />,
    }),
    helper.accessor("rate_bps", {
      header: t("rules.rate"),
      align: "right",
      cell: ({ getValue }) => <span className="tabular-nums">{getValue() / 100} %</span>,
    }),
    helper.display({
      id: "amounts",
      header: t("rules.amounts"),
      cell: ({ row }) => amountsOf(row.original, t),
    }),
    helper.accessor("starts_at", {
      header: t("rules.starts"),
      cell: ({ getValue }) => formatDate(getValue()),
    }),
    helper.accessor("ends_at", {
      header: t("rules.ends"),
      cell: ({ getValue }) => {
        const at = getValue()
        return at ? formatDate(at) : <span className="text-ui-fg-muted">{t("rules.open")}</span>
      },
    }),
    helper.accessor("reason", { header: t("reason.label"), maxSize: 260 }),
    helper.display({
      id: "close",
      cell: ({ row }) => row.original.ends_at === null && <CloseRulePrompt rule={row.original} />,
    }),
  ]
}

function amountsOf(rule: AdminCommissionRule, t: Translate): string {
  const { currency_code } = rule
  if (currency_code === null) return t("rules.anyCurrency")
  const money = (amount_minor: number) => ({ amount: formatMoney(amount_minor, currency_code) })
  return [
    currency_code.toUpperCase(),
    ...(rule.fixed_minor > 0 ? [t("rules.fixed", money(rule.fixed_minor))] : []),
    ...(rule.min_minor === null ? [] : [t("rules.min", money(rule.min_minor))]),
    ...(rule.max_minor === null ? [] : [t("rules.max", money(rule.max_minor))]),
  ].join(", ")
}
