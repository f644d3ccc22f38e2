import "server-only"
import Medusa, { FetchError } from "@medusajs/js-sdk"
import { env } from "@/lib/env"
import { ApiError } from "./api-error"

export interface ApiRequest {
  path: string
  method?: "GET" | "POST" | "DELETE"
  /** Sent as JSON. */
  body?: object
  query?: Record<string, string | number | boolean | null | undefined>
  /** Bearer token of a buyer or a creator. Never combined with `cache`. */
  token?: string | undefined
  /** Proof that the holder started the checkout. */
  checkoutToken?: string | undefined
  /** Public data only: kept by Next under these tags for at most `seconds`. Absent = always fresh. */
  cache?: { tags: string[]; seconds: number }
}

/** Long enough for a slow completion, short enough that a page never hangs. */
const TIMEOUT_MS = 30_000

const UNREACHABLE =
  "We could not reach the server. Nothing was changed; try again in a few seconds."

/**
 * Every call of this server to the backend. The SDK is made per request, so that one person's token can
 * never travel with another's request.
 * @throws ApiError for a refusal, and with status 503 when the backend does not answer.
 */
export async function request<T>(input: ApiRequest): Promise<T> {
  const sdk = new Medusa({
    baseUrl: env.backendUrl(),
    publishableKey: env.publishableKey(),
    auth: { type: "jwt", jwtTokenStorageMethod: "nostore" },
  })
  try {
    return await sdk.client.fetch<T>(input.path, {
      method: input.method ?? "GET",
      ...(input.body ? { body: input.body } : {}),
      ...(input.query ? { query: input.query } : {}),
      headers: {
        ...(input.token ? { authorization: `Bearer ${input.token}` } : {}),
        ...(input.checkoutToken ? { "x-checkout-token": input.checkoutToken } : {}),
      },
      ...(input.cache
        ? { next: { revalidate: input.cache.seconds, tags: input.cache.tags } }
        : { cache: "no-store" as const }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch (error) {
    if (error instanceof FetchError) {
      throw new ApiError(error.status ?? 500, error.message, error)
    }
    if (isConnectionFailure(error)) {
      throw new ApiError(503, UNREACHABLE, error)
    }
    // Next stops a prerender by throwing: such errors pass through untouched.
    throw error
  }
}

const isConnectionFailure = (error: unknown): boolean =>
  (error instanceof TypeError && error.message === "fetch failed") ||
  (error instanceof DOMException && error.name === "TimeoutError") ||
  error instanceof SyntaxError
