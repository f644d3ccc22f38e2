import { redirect } from "next/navigation"
import type { NextRequest } from "next/server"
import { logInPath } from "@/features/studio/api/log-in-path"
import { openUpstream } from "@/features/studio/api/open-upstream"

const filters = ["currency_code", "kind", "offer_id", "from", "to"]

/** The statement as a CSV file, streamed through with the creator's token. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = new URLSearchParams(
    [...request.nextUrl.searchParams].filter(([name]) => filters.includes(name)),
  )
  const upstream = await openUpstream(
    `/creator/wallet/lines/export?${query}`,
    "text/csv",
    request.signal,
  )
  if (upstream === null || upstream.status === 401) {
    redirect(logInPath("/studio/wallet", "expired"))
  }
  if (!upstream.ok || upstream.body === null) {
    return new Response("The statement could not be exported just now. Try again in a minute.\n", {
      status: 502,
      headers: { "content-type": "text/plain; charset=utf-8" },
    })
  }
  const day = new Date().toISOString().slice(0, 10)
  return new Response(upstream.body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="tessera-wallet-${day}.csv"`,
      "cache-control": "private, no-store",
    },
  })
}
