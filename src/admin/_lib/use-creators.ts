import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCreatorDecisionBody,
  AdminCreatorListResponse,
  AdminCreatorResponse,
} from "../../lib/http"
import { isNotFound } from "./is-not-found"
import { sdk } from "./sdk"

export interface CreatorListQuery {
  q?: string
  status?: string
  limit: number
  offset: number
}

const creatorKeys = {
  all: ["tessera", "creators"] as const,
  list: (query: CreatorListQuery) => ["tessera", "creators", "list", query] as const,
  detail: (id: string) => ["tessera", "creators", "detail", id] as const,
}

/** One page of creators. The page before stays on screen while the next one loads. */
export function useCreators(query: CreatorListQuery) {
  return useQuery({
    queryKey: creatorKeys.list(query),
    queryFn: () =>
      sdk.client.fetch<AdminCreatorListResponse>("/admin/creators", { query: { ...query } }),
    placeholderData: keepPreviousData,
  })
}

export function fetchCreator(id: string): Promise<AdminCreatorResponse> {
  return sdk.client.fetch<AdminCreatorResponse>(`/admin/creators/${id}`)
}

export function useCreator(id: string) {
  return useQuery({
    queryKey: creatorKeys.detail(id),
    queryFn: () => fetchCreator(id),
    // Asking again does not make a creator exist.
    retry: (failures, error) => failures < 2 && !isNotFound(error),
  })
}

/** Suspends or reinstates; both want a reason and answer with the creator as they are now. */
export function useCreatorDecision(id: string, decision: "suspend" | "reinstate") {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AdminCreatorDecisionBody) =>
      sdk.client.fetch<AdminCreatorResponse>(`/admin/creators/${id}/${decision}`, {
        method: "POST",
        body,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: creatorKeys.all }),
  })
}
