import type { DataTableFilteringState, DataTablePaginationState } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"

const PAGE_SIZE = 20

/** Search, filter and page of a list, kept in the address so that back, reload and a shared link work. */
export function useListState() {
  const [params, setParams] = useSearchParams()

  const write = (changes: Record<string, string | undefined>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value) after.set(name, value)
          else after.delete(name)
        }
        return after
      },
      { replace: true },
    )

  const page = Math.max(0, Number.parseInt(params.get("page") ?? "1", 10) - 1 || 0)
  const q = params.get("q") ?? ""
  const status = params.get("status") ?? undefined

  return {
    query: {
      limit: PAGE_SIZE,
      offset: page * PAGE_SIZE,
      ...(q && { q }),
      ...(status && { status }),
    },
    isNarrowed: q !== "" || status !== undefined,
    search: {
      state: q,
      // The table reports its first value on mount as well: only a change starts again at page one.
      onSearchChange: (value: string) => {
        if (value !== q) write({ q: value, page: undefined })
      },
    },
    filtering: {
      state: (status ? { status } : {}) as DataTableFilteringState,
      onFilteringChange: (state: DataTableFilteringState) => {
        const chosen = typeof state.status === "string" ? state.status : undefined
        if (chosen !== status) write({ status: chosen, page: undefined })
      },
    },
    pagination: {
      state: { pageIndex: page, pageSize: PAGE_SIZE } satisfies DataTablePaginationState,
      onPaginationChange: (state: DataTablePaginationState) =>
        write({ page: state.pageIndex === 0 ? undefined : String(state.pageIndex + 1) }),
    },
  }
}
