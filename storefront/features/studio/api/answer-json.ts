import "server-only"
import { ApiError } from "@/lib/api/api-error"
import { request } from "@/lib/api/request"
import { readSession } from "@/lib/session/cookies"

/** Passes a read of the creator on to a script of the studio: same body, same status. */
export async function answerJson(
  path: string,
  search: URLSearchParams,
  allowed: readonly string[],
): Promise<Response> {
  const headers = { "cache-control": "private, no-store" }
  const token = await readSession("creator")
  if (token === undefined) {
    return Response.json(
      { type: "unauthorized", message: "Log in again." },
      { status: 401, headers },
    )
  }
  const query = Object.fromEntries([...search].filter(([name]) => allowed.includes(name)))
  try {
    return Response.json(await request<unknown>({ path, query, token }), { headers })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const body = { type: "refused", message: error.message }
    return Response.json(body, { status: error.status, headers })
  }
}
