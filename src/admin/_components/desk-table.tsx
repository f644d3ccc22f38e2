import { createDataTableFilterHelper, DataTable, useDataTable } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useListState } from "../_lib/use-list-state"
import { type DeskList, useDeskList } from "../_lib/use-settlement-desk"
import { type DeskRow, deskColumns } from "./desk-columns"
import { LoadError } from "./load-error"

const filterHelper = createDataTableFilterHelper<DeskRow>()
const filterNames = ["state"] as const

const states: Record<DeskList, readonly string[]> = {
  events: ["received", "parked", "applied", "ignored", "dead"],
  messages: ["pending", "sending", "sent", "dead"],
  settlements: ["pending", "settled", "failed"],
}

/** One of the desk's lists. */
export const DeskTable = ({ list }: { list: DeskList }) => {
  const { t } = useTranslation("tessera")
  const { query, filtering, pagination } = useListState(filterNames)
  const { data, isPending, isError, refetch } = useDeskList(list, query)

  const columns = useMemo(() => deskColumns(t), [t])
  const filters = useMemo(
    () => [
      filterHelper.accessor("state", {
        type: "radio",
        label: t("fields.status"),
        options: (states[list] ?? []).map((value) => ({ label: t(`status.${value}`), value })),
      }),
    ],
    [t, list],
  )

  const table = useDataTable({
    columns,
    filters,
    data: data ? rowsOf(data) : [],
    rowCount: data?.count ?? 0,
    getRowId: (row) => row.id,
    isLoading: isPending,
    filtering,
    pagination,
  })

  return (
    <DataTable instance={table}>
      <DataTable.Toolbar className="flex items-center justify-end">
        <DataTable.FilterMenu tooltip={t("fields.status")} />
      </DataTable.Toolbar>
      {isError ? (
        <LoadError message={t("desk.failed")} onRetry={() => void refetch()} />
      ) : (
        <DataTable.Table
          emptyState={{
            empty: { heading: t("desk.empty.title"), description: t("desk.empty.text") },
            filtered: { heading: t("desk.noResults.title"), description: t("desk.noResults.text") },
          }}
        />
      )}
      <DataTable.Pagination />
    </DataTable>
  )
}

type Loaded = NonNullable<ReturnType<typeof useDeskList<DeskList>>["data"]>

function rowsOf(page: Loaded): DeskRow[] {
  if ("events" in page) return page.events
  return "messages" in page ? page.messages : page.settlements
}
