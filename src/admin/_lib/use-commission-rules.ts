import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCommissionRuleBody,
  AdminCommissionRuleListResponse,
  AdminCommissionRulePreviewResponse,
  AdminCommissionRuleResponse,
} from "../../lib/http"
import { sdk } from "./sdk"

interface RuleListQuery {
  scope?: string
  state?: string
  limit: number
  offset: number
}

const keys = {
  all: ["tessera", "commission-rules"] as const,
  list: (query: RuleListQuery) => ["tessera", "commission-rules", "list", query] as const,
  preview: (rule: object | null) => ["tessera", "commission-rules", "preview", rule] as const,
}

const path = "/admin/commission-rules"

/** One page of rules. The page before stays on screen while the next one loads. */
export function useCommissionRules(query: RuleListQuery) {
  return useQuery({
    queryKey: keys.list(query),
    queryFn: () => sdk.client.fetch<AdminCommissionRuleListResponse>(path, { query: { ...query } }),
    placeholderData: keepPreviousData,
  })
}

/** What a rule would change; asks nothing until there is a whole rule. */
export function useRulePreview(rule: Omit<AdminCommissionRuleBody, "reason"> | null) {
  return useQuery({
    queryKey: keys.preview(rule),
    queryFn: () =>
      sdk.client.fetch<AdminCommissionRulePreviewResponse>(`${path}/preview`, {
        query: { ...rule },
      }),
    enabled: rule !== null,
    retry: false,
  })
}

export function useOpenRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AdminCommissionRuleBody) =>
      sdk.client.fetch<AdminCommissionRuleResponse>(path, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  })
}

export function useCloseRule(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<AdminCommissionRuleResponse>(`${path}/${id}/close`, {
        method: "POST",
        body: {},
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  })
}
