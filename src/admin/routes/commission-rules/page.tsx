import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ReceiptPercent } from "@medusajs/icons"
import {
  Container,
  createDataTableFilterHelper,
  DataTable,
  Heading,
  Text,
  useDataTable,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminCommissionRule } from "../../../lib/http"
import { LoadError } from "../../_components/load-error"
import { NewRuleDrawer } from "../../_components/new-rule-drawer"
import { ruleColumns } from "../../_components/rule-columns"
import { useCommissionRules } from "../../_lib/use-commission-rules"
import { useListState } from "../../_lib/use-list-state"

const filterHelper = createDataTableFilterHelper<AdminCommissionRule>()
const filterNames = ["state", "scope"] as const

const CommissionRulesPage = () => {
  const { t } = useTranslation("tessera")
  const { query, filtering, pagination } = useListState(filterNames)
  const { data, isPending, isError, refetch } = useCommissionRules(query)

  const columns = useMemo(() => ruleColumns(t), [t])
  const filters = useMemo(
    () => [
      filterHelper.accessor("state", {
        type: "radio",
        label: t("rules.state"),
        options: (["in_force", "upcoming", "closed"] as const).map((value) => ({
          label: t(`status.${value}`),
          value,
        })),
      }),
      filterHelper.accessor("scope", {
        type: "radio",
        label: t("rules.for"),
        options: (["platform", "kind", "creator", "offer"] as const).map((value) => ({
          label: t(`rules.scopes.${value}`),
          value,
        })),
      }),
    ],
    [t],
  )

  const table = useDataTable({
    columns,
    filters,
    data: data?.commission_rules ?? [],
    rowCount: data?.count ?? 0,
    getRowId: (rule) => rule.id,
    isLoading: isPending,
    filtering,
    pagination,
  })

  return (
    <Container className="divide-y p-0">
      <DataTable instance={table}>
        <DataTable.Toolbar className="flex flex-col items-start justify-between gap-3 md:flex-row md:items-center">
          <div>
            <Heading>{t("rules.title")}</Heading>
            {data && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("rules.subtitle", { rate: data.default_rate_bps / 100 })}
              </Text>
            )}
          </div>
          <div className="flex items-center gap-x-2">
            <DataTable.FilterMenu tooltip={t("rules.state")} />
            <NewRuleDrawer kinds={data?.kinds ?? []} />
          </div>
        </DataTable.Toolbar>
        {isError ? (
          <LoadError message={t("rules.failed")} onRetry={() => void refetch()} />
        ) : (
          <DataTable.Table
            emptyState={{
              empty: { heading: t("rules.empty.title"), description: t("rules.empty.text") },
              filtered: {
                heading: t("rules.noResults.title"),
                description: t("rules.noResults.text"),
              },
            }}
          />
        )}
        <DataTable.Pagination />
      </DataTable>
    </Container>
  )
}

export const handle = { breadcrumb: () => "Commission rules" }

export const config = defineRouteConfig({
  label: "rules.title",
  translationNs: "tessera",
  icon: ReceiptPercent,
})

export default CommissionRulesPage
