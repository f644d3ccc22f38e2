import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminInboundEventListResponse,
  AdminMessageListResponse,
  AdminSettlementListResponse,
  AdminSettlementOverviewResponse,
} from "../../lib/http"
import { sdk } from "./sdk"

export type DeskList = "events" | "messages" | "settlements"

interface DeskPages {
  events: AdminInboundEventListResponse
  messages: AdminMessageListResponse
  settlements: AdminSettlementListResponse
}

interface DeskQuery {
  state?: string
  limit: number
  offset: number
}

const path = "/admin/settlement"
const REFRESH_MS = 15_000

const keys = {
  all: ["tessera", "settlement"] as const,
  overview: ["tessera", "settlement", "overview"] as const,
  list: (list: DeskList, query: DeskQuery) => ["tessera", "settlement", list, query] as const,
}

/** How the desk stands; looks again as often as the sweeper does. */
export function useDeskOverview() {
  return useQuery({
    queryKey: keys.overview,
    queryFn: () => sdk.client.fetch<AdminSettlementOverviewResponse>(path),
    refetchInterval: REFRESH_MS,
  })
}

/** One page of a list. The page before stays on screen while the next one loads. */
export function useDeskList<List extends DeskList>(list: List, query: DeskQuery) {
  return useQuery({
    queryKey: keys.list(list, query),
    queryFn: () => sdk.client.fetch<DeskPages[List]>(`${path}/${list}`, { query: { ...query } }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
}

/** Makes a dead message or event due again. */
export function useDeskRetry(list: "events" | "messages", id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`${path}/${list}/${id}/retry`, { method: "POST", body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  })
}
