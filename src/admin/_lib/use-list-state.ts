import type { DataTableFilteringState, DataTablePaginationState } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"

const PAGE_SIZE = 20

/** Search, filters and page of a list, kept in the address so that back, reload and a shared link work. */
export function useListState<Filter extends string = "status">(
  names: readonly Filter[] = ["status" as Filter],
) {
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
  const chosen = Object.fromEntries(
    names.flatMap((name) => {
      const value = params.get(name)
      return value ? [[name, value]] : []
    }),
  ) as Partial<Record<Filter, string>>

  return {
    query: {
      limit: PAGE_SIZE,
      offset: page * PAGE_SIZE,
      ...(q && { q }),
      ...chosen,
    },
    search: {
      state: q,
      // The table reports its first value on mount as well: only a change starts again at page one.
      onSearchChange: (value: string) => {
        if (value !== q) write({ q: value, page: undefined })
      },
    },
    filtering: {
      state: chosen as DataTableFilteringState,
      onFilteringChange: (state: DataTableFilteringState) => {
        const next = names.map((name) => {
          const value = state[name]
          return [name, typeof value === "string" ? value : undefined] as const
        })
        if (next.some(([name, value]) => value !== chosen[name])) {
          write({ ...Object.fromEntries(next), page: undefined })
        }
      },
    },
    pagination: {
      state: { pageIndex: page, pageSize: PAGE_SIZE } satisfies DataTablePaginationState,
      onPaginationChange: (state: DataTablePaginationState) =>
        write({ page: state.pageIndex === 0 ? undefined : String(state.pageIndex + 1) }),
    },
  }
}
