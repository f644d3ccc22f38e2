import "server-only"
import type { CreatorMe, CreatorMeResponse } from "@http"
import { cache } from "react"
import { ApiError } from "@/lib/api/api-error"
import { request } from "@/lib/api/request"
import { readSession } from "@/lib/session/cookies"

export type CreatorSession =
  | { state: "in"; creator: CreatorMe; token: string }
  | { state: "out" | "expired" | "suspended" }

/** Who is signed in to the studio, asked of the backend once per request. */
export const readCreatorSession = cache(async (): Promise<CreatorSession> => {
  const token = await readSession("creator")
  if (token === undefined) return { state: "out" }
  try {
    const { creator } = await request<CreatorMeResponse>({ path: "/creator/creators/me", token })
    if (creator.status === "suspended") return { state: "suspended" }
    return { state: "in", creator, token }
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) return { state: "suspended" }
    if (error instanceof ApiError && (error.status === 401 || error.status === 404)) {
      return { state: "expired" }
    }
    throw error
  }
})
