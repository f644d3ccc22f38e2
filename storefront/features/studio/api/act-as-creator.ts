import "server-only"
import { ApiError } from "@/lib/api/api-error"
import { type ApiRequest, request } from "@/lib/api/request"
import { readSession } from "@/lib/session/cookies"
import type { ActionResult } from "./action-result"

const EXPIRED = "Your session has ended. Log in again: what you wrote is kept."

/** One write of the creator, with every refusal turned into words instead of an exception. */
export async function actAsCreator<T>(input: Omit<ApiRequest, "token">): Promise<ActionResult<T>> {
  const token = await readSession("creator")
  if (token === undefined) return { ok: false, reason: "expired", message: EXPIRED }
  try {
    return { ok: true, data: await request<T>({ ...input, token }) }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status === 401) return { ok: false, reason: "expired", message: EXPIRED }
    const reason = error.status >= 500 ? "unreachable" : "refused"
    return { ok: false, reason, message: error.message }
  }
}
