import "server-only"
import { env } from "@/lib/env"
import { readSession } from "@/lib/session/cookies"

/**
 * An answer of the backend that is passed on as a stream, for which the SDK has no form. Null without a session;
 * status 503 where the backend cannot be reached.
 */
export async function openUpstream(
  path: string,
  accept: string,
  signal: AbortSignal,
): Promise<Response | null> {
  const token = await readSession("creator")
  if (token === undefined) return null
  try {
    return await fetch(`${env.backendUrl()}${path}`, {
      headers: { accept, authorization: `Bearer ${token}` },
      cache: "no-store",
      signal,
    })
  } catch {
    return new Response(null, { status: 503 })
  }
}
