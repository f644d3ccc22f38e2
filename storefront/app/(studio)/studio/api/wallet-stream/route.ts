import type { NextRequest } from "next/server"
import { openUpstream } from "@/features/studio/api/open-upstream"

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  // `no-transform` keeps Next's compression from holding events back until a block is full.
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
}

/** The wallet's events. An EventSource sends no bearer token and hides the status, so this does both for it. */
export async function GET(request: NextRequest): Promise<Response> {
  const upstream = await openUpstream("/creator/wallet/stream", "text/event-stream", request.signal)
  if (upstream === null || upstream.status === 401 || upstream.status === 403) {
    return new Response("event: expired\ndata: {}\n\n", { headers })
  }
  if (!upstream.ok || upstream.body === null) return new Response(null, { status: 503 })
  return new Response(upstream.body, { headers })
}
