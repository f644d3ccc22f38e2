import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Users } from "@medusajs/icons"
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
import { useNavigate } from "react-router-dom"
import type { AdminCreator } from "../../../lib/http"
import { creatorColumns } from "../../_components/creator-columns"
import { LoadError } from "../../_components/load-error"
import { useCreators } from "../../_lib/use-creators"
import { useListState } from "../../_lib/use-list-state"

const filterHelper = createDataTableFilterHelper<AdminCreator>()

const CreatorsPage = () => {
  const { t } = useTranslation("tessera")
  const navigate = useNavigate()
  const { query, search, filtering, pagination } = useListState()
  const { data, isPending, isError, refetch } = useCreators(query)

  const columns = useMemo(() => creatorColumns(t), [t])
  const filters = useMemo(
    () => [
      filterHelper.accessor("status", {
        type: "radio",
        label: t("fields.status"),
        options: [
          { label: t("status.active"), value: "active" },
          { label: t("status.suspended"), value: "suspended" },
        ],
      }),
    ],
    [t],
  )

  const table = useDataTable({
    columns,
    filters,
    data: data?.creators ?? [],
    rowCount: data?.count ?? 0,
    getRowId: (creator) => creator.id,
    onRowClick: (_event, creator) => navigate(`/creators/${creator.id}`),
    isLoading: isPending,
    search,
    filtering,
    pagination,
  })

  return (
    <Container className="divide-y p-0">
      <DataTable instance={table}>
        <DataTable.Toolbar className="flex flex-col items-start justify-between gap-3 md:flex-row md:items-center">
          <div>
            <Heading>{t("creators.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t("creators.subtitle")}
            </Text>
          </div>
          <div className="flex w-full items-center gap-x-2 md:w-auto">
            <DataTable.FilterMenu tooltip={t("fields.status")} />
            <DataTable.Search placeholder={t("creators.search")} className="w-full md:w-64" />
          </div>
        </DataTable.Toolbar>
        {isError ? (
          <LoadError message={t("creators.failed")} onRetry={() => void refetch()} />
        ) : (
          <DataTable.Table
            emptyState={{
              empty: { heading: t("creators.empty.title"), description: t("creators.empty.text") },
              filtered: {
                heading: t("creators.noResults.title"),
                description: t("creators.noResults.text"),
              },
            }}
          />
        )}
        <DataTable.Pagination />
      </DataTable>
    </Container>
  )
}

export const handle = { breadcrumb: () => "Creators" }

export const config = defineRouteConfig({
  label: "creators.title",
  translationNs: "tessera",
  icon: Users,
})

export default CreatorsPage
