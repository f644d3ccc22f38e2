import "server-only"
import type { StoreLibraryResponse } from "@http"
import { request } from "@/lib/api/request"

const PAGE_SIZE = 20

/** One page of what a buyer owns, newest first. */
export function listLibrary(input: {
  token: string
  q: string
  cursor: string | null
}): Promise<StoreLibraryResponse> {
  return request<StoreLibraryResponse>({
    path: "/store/library",
    token: input.token,
    query: {
      limit: PAGE_SIZE,
      ...(input.q ? { q: input.q } : {}),
      ...(input.cursor ? { cursor: input.cursor } : {}),
    },
  })
}
